package fi.lapimurto.team.participants.web;

import fi.lapimurto.team.participants.ListView;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that somebody takes along. */
final class Download {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String CSV = "text/csv;charset=UTF-8";

    private Download() {}

    static ResponseEntity<byte[]> xlsx(byte[] content, String name) {
        return file(content, name + ".xlsx", XLSX);
    }

    static ResponseEntity<byte[]> csv(byte[] content, String name) {
        return file(content, name + ".csv", CSV);
    }

    static String name(ListView view, Locale locale, MessageSource messages) {
        Object[] which = {view.list().workshopNumber(), view.team().name()};
        return messages.getMessage("participants.titleOf", which, locale);
    }

    private static ResponseEntity<byte[]> file(byte[] content, String name, String type) {
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " "), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(content);
    }
}
