package fi.lapimurto.participants.web;

import fi.lapimurto.participants.ListView;
import fi.lapimurto.web.CsvFile;
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
