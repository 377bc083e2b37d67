package fi.lapimurto.team.participants.web;

import fi.lapimurto.collaborative.web.CsvFile;
import fi.lapimurto.team.participants.ListView;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;

/** A file that somebody takes along. */
final class Download {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String CSV = CsvFile.TYPE;

    private Download() {}

    static ResponseEntity<byte[]> xlsx(byte[] content, String name) {
        return CsvFile.download(content, name + ".xlsx", XLSX);
    }

    static ResponseEntity<byte[]> csv(byte[] content, String name) {
        return CsvFile.download(content, name + ".csv", CSV);
    }

    static String name(ListView view, Locale locale, MessageSource messages) {
        Object[] which = {view.list().workshopNumber(), view.team().name()};
        return messages.getMessage("participants.titleOf", which, locale);
    }
}
