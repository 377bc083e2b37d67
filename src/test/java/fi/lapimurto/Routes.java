package fi.lapimurto;

import fi.lapimurto.handbook.StepSheet;
import fi.lapimurto.people.Permission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What each page and API route asks for: the lines of src/test/resources/routes.txt. */
public final class Routes {

    private static final Path FILE = Path.of("src/test/resources/routes.txt");

    private Routes() {}

    /** Every route, in the order of the file. */
    public static List<Route> all() {
        try (Stream<String> lines = Files.lines(FILE)) {
            return lines.filter(it -> !it.isBlank() && !it.startsWith("#"))
                    .map(it -> it.split(" ", 2))
                    .map(it -> new Route(it[0], it[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One route.
     *
     * @param asks permissions of which one is enough, divided by |, or all, divided by {@literal &}; {@code LIST} for those of the list that is named
     *     in the address; {@code PUBLIC}, {@code SIGNED_IN} or {@code TOKEN}; a trailing ! where what breaks no rule
     *     would be done
     * @param name method and path
     */
    public record Route(String asks, String name) {

        boolean isGuarded() {
            return !List.of("PUBLIC", "SIGNED_IN", "TOKEN", "TASK", "OWN").contains(asks);
        }

        boolean isOfList() {
            return asks.equals("LIST");
        }

        /** Whether even an empty message would change something. */
        boolean acts() {
            return asks.endsWith("!");
        }

        List<Permission> permissions() {
            return Stream.of(asks.replace("!", "").split("[|&]"))
                    .map(Permission::valueOf)
                    .toList();
        }

        boolean asksAll() {
            return asks.contains("&");
        }

        Route of(StepSheet<?> sheet) {
            boolean reads = name.startsWith("GET") || name.endsWith("/figures");
            String path = name.replace("{list}", sheet.id()).replaceAll("\\{kind:[^}]*}", sheet.scope() + "s");
            if (path.contains("/api/") && sheet.scope() != StepSheet.Scope.collaborative) {
                path += "?occurrence=1";
            }
            return new Route(reads ? sheet.reading().name() : sheet.reading() + "&" + sheet.writing(), path);
        }
    }
}
