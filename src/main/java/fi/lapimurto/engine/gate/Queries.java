package fi.lapimurto.engine.gate;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/** The names in a query string, as a servlet would read them. */
class Queries {

    private Queries() {}

    static Stream<String> names(String query) throws Closed {
        if (query == null) {
            return Stream.empty();
        }
        try {
            // Both separators: a server may take either.
            return Arrays.stream(query.split("[&;]"))
                    .map(it -> URLDecoder.decode(it.split("=", 2)[0], StandardCharsets.UTF_8))
                    .toList()
                    .stream();
        } catch (IllegalArgumentException e) {
            throw new Closed(HttpStatus.BAD_REQUEST, "gate.notJson");
        }
    }
}
