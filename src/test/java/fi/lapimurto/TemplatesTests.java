package fi.lapimurto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages are built from one field fragment and one style sheet that knows roles, no states. */
class TemplatesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final String CSS = read(RESOURCES.resolve("static/lapimurto.css"));
    private static final Pattern FIELD = Pattern.compile("~\\{field :: field\\((.*?)}\\)}\"", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("(?<=[{,]) *(\\w+): ");
    private static final Pattern READ = Pattern.compile("input(?:\\['|\\.containsKey\\(')(\\w+)'");
    private static final Pattern CONTROL = Pattern.compile("<(?:textarea|select|input)\\b(?![^>]*type=\"hidden\")");
    private static final Pattern STATE = Pattern.compile("\\.(?:state|step|standing|group)\\.(\\w+)=");

    @Test
    void aTemplateHasAtMost80LinesAndNoStylesOfItsOwn() {
        assertThat(pages()).isNotEmpty().allSatisfy(page -> {
            assertThat(read(page).lines()).as("%s", page).hasSizeLessThanOrEqualTo(80);
            assertThat(read(page)).as("%s", page).doesNotContain("style=\"", "<style");
        });
    }

    /** A misspelt attribute would otherwise be left out in silence. */
    @Test
    void aFieldIsGivenOnlyWhatItsFragmentReads() {
        Set<String> known = found(READ, read(RESOURCES.resolve("templates/field.html")));
        known.addAll(Set.of("label", "line", "number", "text", "choice", "choices"));

        Set<String> given = pages().stream()
                .flatMap(page -> FIELD.matcher(read(page)).results())
                .flatMap(field -> found(KEY, field.group(1)).stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(given).contains("name", "type", "required").isSubsetOf(known);
    }

    /** Beside the fragment only what is no labelled field of a form: rows of a table or of a sketch, one-line forms, a trap. */
    @Test
    void inputsOfFormsComeFromTheFragment() {
        assertThat(pages().stream()
                        .filter(page -> CONTROL.matcher(read(page)).find())
                        .map(page -> RESOURCES
                                .resolve("templates")
                                .relativize(page)
                                .toString()
                                .replace('\\', '/')))
                .containsExactlyInAnyOrder(
                        "field.html",
                        "sheet/sheet.html",
                        "calendar/calendar.html",
                        "improvement/four-field.html",
                        "notification/outbox.html",
                        "people/people.html",
                        "recruiting/apply.html",
                        "recruiting/fields.html",
                        "team/path.html",
                        "team/people.html",
                        "team/teams.html");
    }

    @Test
    void coloursAreNamedOnceAndEveryRoleHasItsSign() {
        int end = CSS.indexOf('}');

        assertThat(CSS.substring(end)).doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b|rgba?\\(|hsla?\\(");
        assertThat(found(Pattern.compile("-> \"(\\w+)\""), roles()))
                .contains("good", "wait", "alarm", "off")
                .allSatisfy(role -> assertThat(CSS).containsPattern("\\." + role + "(, [.\\w, ]+)? \\{ --sign: "));
    }

    @Test
    void noRuleIsNamedAfterAStateAndEveryStateWithARoleHasAName() {
        String messages = files("messages", ".properties").stream()
                .map(TemplatesTests::read)
                .collect(Collectors.joining("\n"));

        assertThat(found(Pattern.compile("\\.([a-z_-]+)(?=[^{}]*\\{)"), CSS))
                .contains("state", "step")
                .doesNotContainAnyElementsOf(found(STATE, messages));
        assertThat(found(Pattern.compile("\"([a-z][\\w.]+\\.\\w+)\""), roles()))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(messages).contains("\n" + key + "="));
    }

    @Test
    void noRuleIsStatedTwice() {
        List<String> rules = new ArrayList<>();
        String around = "";
        for (String line : CSS.lines().toList()) {
            String selector = line.strip().replaceAll("\\s*\\{.*", "");
            if (line.startsWith("@")) {
                around = selector;
            } else if (line.equals("}")) {
                around = "";
            } else if (line.contains("{")) {
                rules.add(around + " " + selector);
            }
        }

        assertThat(rules).hasSizeGreaterThan(200).doesNotHaveDuplicates();
    }

    private static String roles() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(it -> it.endsWith("StateRole.java"))
                    .map(TemplatesTests::read)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(it -> it.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Mails have their own styles, since no mail reader loads a sheet. */
    private static List<Path> pages() {
        return files("templates", ".html").stream()
                .filter(it -> !it.startsWith(RESOURCES.resolve("templates/mail")))
                .toList();
    }

    private static List<Path> files(String folder, String suffix) {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
            return files.filter(it -> it.toString().endsWith(suffix)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
