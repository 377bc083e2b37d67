package fi.lapimurto;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.collaborative.SampleDecisions;
import fi.lapimurto.collaborative.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Forms, records and texts are written apart: here they are held side by side. */
class FormsAgreeWithRecordsTests {

    private static final Map<String, String> PACKAGES = Map.of(
            "collaborative-", "fi.lapimurto.handbook.steps.",
            "workshop-", "fi.lapimurto.workshop.",
            "interim-coaching-", "fi.lapimurto.coaching.",
            "team-journey-", "fi.lapimurto.journey.",
            "team-follow-up-", "fi.lapimurto.journey.",
            "recruitment-", "fi.lapimurto.recruiting.",
            "participant-list-", "fi.lapimurto.participants.",
            "pdsa-cycle-", "fi.lapimurto.improvement.");

    /** Only what is on the organiser's checklist can be skipped. */
    private static final List<String> CHECKLIST = List.of("collaborative-", "workshop-", "interim-coaching-");

    private static final Set<String> SHARED = Set.of("outcome", "skipReason");

    /** What stands in several forms and is said in the same words. */
    private static final Set<String> SAID_ONCE = Set.of("outcome", "skipReason", "lists", "deviationReason");

    static Stream<String> forms() throws IOException {
        return files("forms", ".form").stream();
    }

    static Stream<String> formsWithRecords() throws IOException {
        return forms().filter(form -> !form.equals("collaborative-start"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormIsNamedLikeItsFile(String form) throws IOException {
        JsonNode json = json(form);

        assertThat(json.path("id").asText()).isEqualTo(form);
        assertThat(json.path("executionPlatform").asText()).isEqualTo("Camunda Platform");
        assertThat(components(json).stream().map(c -> c.path("id").asText()))
                .doesNotHaveDuplicates()
                .doesNotContain(form, "");
        assertThat(components(json).stream().map(c -> c.path("type").asText()))
                .isSubsetOf(
                        "text",
                        "textfield",
                        "textarea",
                        "number",
                        "datetime",
                        "radio",
                        "checklist",
                        "checkbox",
                        "group");
    }

    static Stream<String> formsOfTheChecklist() throws IOException {
        return formsWithRecords().filter(form -> CHECKLIST.stream().anyMatch(form::startsWith));
    }

    @ParameterizedTest
    @MethodSource("formsOfTheChecklist")
    void aFormAsksWhetherItsItemIsDoneAndHidesTheRestWhenItIsSkipped(String form) throws IOException {
        JsonNode top = json(form).path("components");

        assertThat(top).hasSize(3);
        assertThat(top.get(0).path("key").asText()).isEqualTo("outcome");
        assertThat(top.get(0).path("defaultValue").asText()).isEqualTo("done");
        assertThat(top.get(1).path("key").asText()).isEqualTo("skipReason");
        assertThat(top.get(1).path("conditional").path("hide").asText()).isEqualTo("=outcome != \"skipped\"");
        assertThat(top.get(2).path("type").asText()).isEqualTo("group");
        assertThat(top.get(2).path("conditional").path("hide").asText()).isEqualTo("=outcome = \"skipped\"");
    }

    @ParameterizedTest
    @MethodSource("formsWithRecords")
    void aFormAsksWhatItsRecordKeeps(String form) throws Exception {
        Class<?> type = record(form);

        assertThat(fields(form).stream().map(field -> field.path("key").asText()))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("formsWithRecords")
    void aFormOffersTheChoicesThatItsRecordKnows(String form) throws Exception {
        for (JsonNode field : fields(form)) {
            if (field.has("values")) {
                Class<?> choice = choice(component(form, field.path("key").asText()));
                assertThat(values(field))
                        .as(field.path("key").asText())
                        .containsExactlyElementsOf(Arrays.stream(choice.getEnumConstants())
                                .map(constant -> ((Enum<?>) constant).name())
                                .toList());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("formsWithRecords")
    void aFormRequiresWhatItsRecordRequires(String form) throws Exception {
        Record empty = SampleDecisions.of(record(form), Map.of());

        assertThat(SampleDecisions.problems(empty))
                .containsExactlyElementsOf(fields(form).stream()
                        .filter(field -> field.path("validate").path("required").asBoolean())
                        .filter(field -> !field.has("conditional"))
                        .map(field -> field.path("key").asText() + " {any.required}")
                        .sorted()
                        .toList());
    }

    /** What a condition shows is there because it is needed; these may be left empty all the same. */
    @Test
    void whatAConditionShowsIsRequired() throws IOException {
        Set<String> optional = new TreeSet<>();
        for (String form : files("forms", ".form")) {
            components(json(form)).stream()
                    .filter(it -> it.has("key") && it.has("conditional"))
                    .filter(it -> !it.path("validate").path("required").asBoolean())
                    .forEach(it -> optional.add(form + "." + it.path("key").asText()));
        }

        assertThat(optional)
                .containsExactly(
                        "collaborative-book-venues.eveningBefore",
                        "team-follow-up-tell-results.adoptions",
                        "team-follow-up-tell-results.days",
                        "team-follow-up-tell-results.story",
                        "team-journey-visit-workplace.topics");
    }

    @ParameterizedTest
    @MethodSource("formsWithRecords")
    void everyTextEndsWhereItsRecordEndsIt(String form) throws Exception {
        for (JsonNode field : fields(form)) {
            String key = field.path("key").asText();
            if (component(form, key).getType() == String.class) {
                int most = field.path("validate").path("maxLength").asInt();
                assertThat(tooLong(form, key, most)).as(key).isFalse();
                assertThat(tooLong(form, key, most + 1)).as(key).isTrue();
            }
        }
    }

    /** What Tasklist refuses while it is typed is what the server would refuse. */
    @ParameterizedTest
    @MethodSource("formsWithRecords")
    void aNumberHasDecimalsWhereItsRecordHas(String form) throws Exception {
        for (JsonNode field : fields(form)) {
            if (field.path("type").asText().equals("number")) {
                String key = field.path("key").asText();
                boolean decimals = component(form, key).getType() == BigDecimal.class;
                assertThat(field.path("decimalDigits").isInt()).as(key).isTrue();
                assertThat(field.path("decimalDigits").asInt() > 0).as(key).isEqualTo(decimals);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv"})
    void everyWordOfEveryFormIsTranslated(String language) throws IOException {
        Map<String, String> words = Texts.of(Path.of("forms/labels_" + language + ".properties"));
        Set<String> wanted = new TreeSet<>();
        for (String form : files("forms", ".form")) {
            for (JsonNode component : components(json(form))) {
                String key = component.path("key").asText(component.path("id").asText());
                String prefix = (SAID_ONCE.contains(key) ? "any" : form) + "." + key + ".";
                for (String text : List.of("label", "dateLabel", "description", "text")) {
                    if (component.has(text)) {
                        wanted.add(prefix + text.replace("dateLabel", "label"));
                    }
                }
                values(component).forEach(value -> wanted.add(prefix + value));
            }
        }

        assertThat(words.keySet()).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(words.values()).noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv"})
    void everyNameInEveryModelIsTranslated(String language) throws Exception {
        Map<String, String> words = Texts.of(Path.of("processes/labels_" + language + ".properties"));
        Set<String> wanted = new TreeSet<>();
        for (String process : files("processes", ".bpmn")) {
            Element model = model(process + ".bpmn", "process");
            wanted.add(process);
            NodeList elements = model.getElementsByTagName("*");
            for (int i = 0; i < elements.getLength(); i++) {
                Element element = (Element) elements.item(i);
                if (element.hasAttribute("name") && element.hasAttribute("id")) {
                    wanted.add(process + "." + element.getAttribute("id"));
                }
            }
        }
        for (String table : files("processes", ".dmn")) {
            Element decision = model(table + ".dmn", "decision");
            wanted.add(table);
            for (String part : List.of("output", "rule")) {
                NodeList parts = decision.getElementsByTagName(part);
                for (int i = 0; i < parts.getLength(); i++) {
                    wanted.add(table + "." + ((Element) parts.item(i)).getAttribute("id"));
                }
            }
        }

        assertThat(words.keySet()).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(words.values()).noneMatch(String::isBlank);
    }

    @Test
    void everyRefusalIsUsed() throws IOException {
        Map<String, String> english = Texts.of(Texts.STEPS);
        String sources = sources();

        assertThat(english.keySet())
                .allMatch(key -> sources.contains('"' + key + '"') || sources.contains('{' + key + '}'));
    }

    private static boolean tooLong(String form, String key, int length) throws Exception {
        Record decisions = SampleDecisions.of(record(form), Map.of(key, "x".repeat(length)));
        List<String> problems = SampleDecisions.problems(decisions).stream()
                .filter(problem -> problem.startsWith(key + " {any.tooLong"))
                .toList();
        assertThat(problems).allMatch(problem -> Texts.of(Texts.STEPS).containsKey(problem.replaceAll(".*\\{|}", "")));
        return !problems.isEmpty();
    }

    /** The fields that come back when the form is sent, apart from those that all forms share. */
    private static List<JsonNode> fields(String form) throws IOException {
        return components(json(form)).stream()
                .filter(component -> component.has("key"))
                .filter(component -> !component.path("disabled").asBoolean())
                .filter(component -> !SHARED.contains(component.path("key").asText()))
                .toList();
    }

    private static List<JsonNode> components(JsonNode parent) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode component : parent.path("components")) {
            found.add(component);
            found.addAll(components(component));
        }
        return found;
    }

    private static List<String> values(JsonNode field) {
        return StreamSupport.stream(field.path("values").spliterator(), false)
                .map(value -> value.path("value").asText())
                .toList();
    }

    private static RecordComponent component(String form, String key) throws Exception {
        return Arrays.stream(record(form).getRecordComponents())
                .filter(component -> component.getName().equals(key))
                .findAny()
                .orElseThrow();
    }

    private static Class<?> choice(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
    }

    /**
     * Forms and records have the same name: {@code workshop-plan-programme} is {@code workshop.PlanProgramme}. Only the
     * commission, which fills the collaborative itself, lies beside it, and what others read of the steps lies beside them.
     * A team's form that asks for grounds alone has no record of its own: it says that what stands on a page is ready.
     */
    private static Class<? extends Record> record(String form) throws Exception {
        if (form.startsWith("team-journey-")
                && fields(form).stream().allMatch(it -> it.path("key").asText().equals("deviationReason"))) {
            return type("fi.lapimurto.journey.Paper$Ready").orElseThrow().asSubclass(Record.class);
        }
        String prefix =
                PACKAGES.keySet().stream().filter(form::startsWith).findAny().orElseThrow();
        String name = Arrays.stream(form.substring(prefix.length()).split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(joining());
        String place = name.equals("AgreeCommission") ? "fi.lapimurto.collaborative." : PACKAGES.get(prefix);
        return type(place + name)
                .or(() -> type("fi.lapimurto.handbook." + name))
                .orElseThrow(() -> new ClassNotFoundException(form))
                .asSubclass(Record.class);
    }

    private static Optional<Class<?>> type(String name) {
        try {
            return Optional.of(Class.forName(name));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    private static JsonNode json(String form) throws IOException {
        return new ObjectMapper().readTree(Path.of("forms", form + ".form").toFile());
    }

    private static Element model(String file, String root) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return (Element) factory.newDocumentBuilder()
                .parse(Path.of("processes", file).toFile())
                .getElementsByTagNameNS("*", root)
                .item(0);
    }

    /** Names without their ending. */
    private static Set<String> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .collect(toCollection(TreeSet::new));
        }
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            Set<String> texts = files.filter(file -> file.toString().endsWith(".java"))
                    .map(FormsAgreeWithRecordsTests::text)
                    .collect(toSet());
            return String.join("\n", texts);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
