package fi.lapimurto.web;

import java.io.IOException;
import org.springframework.http.HttpStatus;

/** A body is too large or too slow, or too many of them are waited for. */
class BodyRefused extends IOException {

    private final transient HttpStatus status;

    BodyRefused(HttpStatus status) {
        super("Body refused: " + status);
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }
}
