package fi.lapimurto.engine.gate;

import org.springframework.http.HttpStatus;

/** The gate does not let a request through. */
class Closed extends Exception {

    private final HttpStatus status;
    private final String key;

    Closed(HttpStatus status, String key) {
        super(key, null, false, false);
        this.status = status;
        this.key = key;
    }

    HttpStatus status() {
        return status;
    }

    String key() {
        return key;
    }
}
