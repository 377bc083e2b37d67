package fi.lapimurto.web;

import org.springframework.http.HttpStatus;

/** The asker has not said which version they have seen, or it is not the newest. */
public class Precondition extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String key;

    private Precondition(HttpStatus status, String key) {
        super(key);
        this.status = status;
        this.key = key;
    }

    public static Precondition failed() {
        return new Precondition(HttpStatus.PRECONDITION_FAILED, "collaborative.version.old");
    }

    static Precondition required() {
        return new Precondition(HttpStatus.PRECONDITION_REQUIRED, "collaborative.version.needed");
    }

    /** Reads an If-Match header: the version in quotes, or a star for any. */
    public static Integer version(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw required();
        }
        String tag = ifMatch.strip();
        if (tag.equals("*")) {
            return null;
        }
        if (!tag.matches("\"\\d{1,9}\"")) {
            throw failed();
        }
        return Integer.valueOf(tag.substring(1, tag.length() - 1));
    }

    HttpStatus status() {
        return status;
    }

    public String key() {
        return key;
    }
}
