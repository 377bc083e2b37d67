package fi.lapimurto.engine.gate;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;

/** The conditions in an address, as a servlet would read them. Asking for all parameters would read a form's body, too. */
final class QueryString {

    static final int LONGEST = 4000;
    static final int MOST = 30;
    static final int LONGEST_VALUE = 1000;

    private record Condition(String name, String value) {}

    private final List<Condition> conditions;

    private QueryString(List<Condition> conditions) {
        this.conditions = conditions;
    }

    /**
     * Reads conditions that the web apps send, and no more of them than they would.
     *
     * @throws Closed when there is anything else
     */
    static QueryString read(String query) throws Closed {
        List<Condition> conditions = query == null || query.isEmpty() ? List.of() : split(query);
        if (conditions.size() > MOST) {
            throw new Closed(HttpStatus.BAD_REQUEST, "gate.tooLarge");
        }
        for (Condition it : conditions) {
            if (AllowedNames.isExpression(it.name())) {
                throw new Closed(HttpStatus.BAD_REQUEST, "gate.expression");
            } else if (!AllowedNames.isCondition(it.name())) {
                throw new Closed(HttpStatus.BAD_REQUEST, "gate.condition");
            } else if (it.value().length() > LONGEST_VALUE) {
                throw new Closed(HttpStatus.BAD_REQUEST, "gate.tooLarge");
            } else if (!AllowedNames.isValue(it.name(), it.value())) {
                throw new Closed(HttpStatus.BAD_REQUEST, "gate.condition");
            }
        }
        return new QueryString(conditions);
    }

    /** The conditions as they were sent, and how many results there are at most where nobody says so. */
    String bounded(String sent) {
        String most = "maxResults=" + AllowedNames.MOST_RESULTS;
        return !values("maxResults").isEmpty() ? sent : conditions.isEmpty() ? most : sent + "&" + most;
    }

    /** Every value of a condition. */
    List<String> values(String name) {
        return conditions.stream()
                .filter(it -> it.name().equals(name))
                .map(Condition::value)
                .toList();
    }

    private static List<Condition> split(String query) throws Closed {
        if (query.length() > LONGEST) {
            throw new Closed(HttpStatus.BAD_REQUEST, "gate.tooLarge");
        }
        try {
            // Both separators: a server may take either.
            return Arrays.stream(query.split("[&;]"))
                    .map(it -> it.split("=", 2))
                    .map(it -> new Condition(decoded(it[0]), it.length < 2 ? "" : decoded(it[1])))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new Closed(HttpStatus.BAD_REQUEST, "gate.notJson");
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
