package fi.lapimurto.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.Filled;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.engine.FormComponent;
import fi.lapimurto.engine.FormCondition.Comparison;
import fi.lapimurto.engine.FormFields;
import fi.lapimurto.task.FormItem.ItemKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of a task and Tasklist show the same form: each component, its words, what it asks and when it is hidden. */
@LapimurtoTest
class FormItemsTests {

    @Autowired
    FormFields fields;

    @Autowired
    RepositoryService repository;

    @Autowired
    ObjectMapper json;

    private final FormItems items = new FormItems();

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void everyFormIsTheSameAsInTasklist(String language) throws IOException {
        for (String form : Filled.forms()) {
            if (form.equals(Filled.START)) {
                continue;
            }
            List<String> ours = new ArrayList<>();
            items.of(fields.components(form, language), Map.of(), Locale.forLanguageTag(language))
                    .forEach(it -> describe(it, ours));
            List<String> theirs = new ArrayList<>();
            deployed(form, language).path("components").forEach(it -> describe(it, theirs));

            assertThat(ours).as("%s in %s", form, language).isNotEmpty().containsExactlyElementsOf(theirs);
        }
    }

    private JsonNode deployed(String form, String language) throws IOException {
        String name = "forms/" + form + "-" + language + ".form";
        String deployment = repository.createDeploymentQuery().list().stream()
                .map(it -> it.getId())
                .filter(it -> repository.getDeploymentResourceNames(it).contains(name))
                .findFirst()
                .orElseThrow();
        return json.readTree(repository.getResourceAsStream(deployment, name));
    }

    private static void describe(FormItem it, List<String> lines) {
        Map<String, Object> input = it.input() == null ? Map.of() : it.input();
        String words =
                String.join("", it.words().stream().map(FormItem.Words::text).toList());
        lines.add(String.join(
                "|",
                it.kind().name(),
                String.valueOf(it.label()),
                String.valueOf(it.hint()),
                words,
                String.valueOf(input.getOrDefault("name", "")),
                String.valueOf(input.getOrDefault("required", false)),
                choices(input.get("options")),
                it.hidden() == null
                        ? ""
                        : it.hidden().key()
                                + (it.hidden().comparison() == Comparison.equal ? "=" : "!=")
                                + it.hidden().value()));
        it.parts().forEach(part -> describe(part, lines));
    }

    private static String choices(Object options) {
        return options instanceof Collection<?> several && !several.isEmpty()
                ? several.stream()
                        .map(it -> ((Map<?, ?>) it).get("value") + ":" + ((Map<?, ?>) it).get("label"))
                        .toList()
                        .toString()
                : "";
    }

    /** The same of a component as Tasklist gets it. */
    private static void describe(JsonNode it, List<String> lines) {
        ItemKind kind = switch (it.path("type").asText()) {
            case "text" -> ItemKind.text;
            case "group" -> ItemKind.group;
            default -> it.path("disabled").asBoolean() ? ItemKind.shown : ItemKind.field;
        };
        boolean asks = kind == ItemKind.field;
        List<String> choices = new ArrayList<>();
        it.path("values")
                .forEach(option -> choices.add(option.path("value").asText() + ":"
                        + option.path("label").asText()));
        lines.add(String.join(
                "|",
                kind.name(),
                kind == ItemKind.text
                        ? "null"
                        : it.path("label").asText(it.path("dateLabel").asText("null")),
                it.path("description").asText("null"),
                it.path("text").asText().replaceAll("<[^>]*>", "").replaceAll("\\{\\{\\w+}}", "null"),
                asks ? it.path("key").asText() : "",
                String.valueOf(asks && it.path("validate").path("required").asBoolean()),
                choices.isEmpty() ? "" : choices.toString(),
                it.path("conditional").path("hide").asText().replaceAll("[= \"]*(\\w+) (!?=) \"?(\\w+)\"?", "$1$2$3")));
        it.path("components").forEach(part -> describe(part, lines));
    }

    @Test
    void choicesThatAFormIsFilledWithAreOffered() {
        Map<String, Object> filled = Map.of("members", List.of(Map.of("value", "Mia", "label", "Mia Member")));
        List<FormItem> shown = items.of(
                fields.components("pdsa-cycle-plan", "en").stream()
                        .map(it -> it.choosingFrom(filled))
                        .toList(),
                filled,
                Locale.ENGLISH);
        assertThat(shown.stream().flatMap(it -> it.parts().stream()))
                .filteredOn(it -> it.input() != null && it.input().get("name").equals("owner"))
                .extracting(it -> choices(it.input().get("options")))
                .containsExactly("[Mia:Mia Member]");
    }

    @Test
    void aKindOfComponentThatNoPageShowsIsRefused() {
        FormComponent unknown = fields.components("pdsa-cycle-plan", "en").stream()
                .flatMap(FormComponent::all)
                .filter(it -> "title".equals(it.key()))
                .map(it -> new FormComponent(
                        it.key(),
                        it.name(),
                        "iframe",
                        it.label(),
                        null,
                        null,
                        false,
                        false,
                        null,
                        null,
                        null,
                        null,
                        Map.of(),
                        null,
                        null,
                        null,
                        List.of(),
                        List.of()))
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> items.of(List.of(unknown), Map.of(), Locale.ENGLISH))
                .hasMessageContaining("iframe");
    }

    @Test
    void whatATextNamesIsFilledInAndItsLinksLead() {
        List<FormItem> shown = items.of(
                fields.components("participant-list-give", "en"),
                Map.of("teamId", "5", "workshopNumber", 2),
                Locale.ENGLISH);

        assertThat(shown.stream().flatMap(it -> it.words().stream()))
                .contains(new FormItem.Words("the page of participants", "/teams/5/workshops/2/participants"));
    }

    @Test
    void whatIsTypedIsSentAsTasklistSendsIt() {
        List<FormComponent> form = fields.components("pdsa-cycle-plan", "en");
        Map<String, Object> sent = FormInput.sent(
                form,
                Map.of(
                        "title", List.of("A trial"),
                        "startsOn", List.of("1.2.2027"),
                        "endsOn", List.of("2027-02-05"),
                        "continues", List.of("changed by hand"),
                        "unknown", List.of("x")));

        assertThat(sent)
                .containsEntry("title", "A trial")
                .containsEntry("startsOn", "2027-02-01")
                .containsEntry("endsOn", "2027-02-05")
                .doesNotContainKeys("continues", "unknown");
        assertThat(FormInput.draft(form, Map.of("startsOn", List.of("31.2.2027"), "title", List.of("A"))))
                .isEqualTo(Map.of("title", "A"));
    }

    @Test
    void whatAConditionHidesIsNotSent() {
        List<FormComponent> form = fields.components("pdsa-cycle-decide", "en");
        Map<String, List<String>> typed =
                Map.of("decision", List.of("adapt"), "abandonReason", List.of("No"), "nextChange", List.of("Yes"));

        Stream<String> hidden = form.stream()
                .flatMap(FormComponent::all)
                .filter(it -> it.hidden() != null && it.hidden().holds(Map.of("decision", "adapt")))
                .flatMap(FormComponent::all)
                .map(FormComponent::key);

        assertThat(FormInput.sent(form, typed)).doesNotContainKeys(hidden.toArray(String[]::new));
    }

    @Test
    void whatIsNeededAtTimesIsMarkedThen() {
        assertThat(isRequired("collaborative-plan-recruiting", "selectionCriteria", Map.of("mode", "application")))
                .isTrue();
        assertThat(isRequired("collaborative-plan-recruiting", "selectionCriteria", Map.of("mode", "registration")))
                .isFalse();
        assertThat(isRequired("interim-coaching-arrange-guidance", "otherTopic", Map.of("topics", List.of("other"))))
                .isTrue();
        assertThat(isRequired("interim-coaching-arrange-guidance", "otherTopic", Map.of()))
                .isFalse();
        assertThat(isRequired("workshop-reflect-on-workshop", "feedbackSummary", Map.of("answers", 5)))
                .isTrue();
        assertThat(isRequired("workshop-reflect-on-workshop", "feedbackSummary", Map.of("answers", "4")))
                .isFalse();
    }

    private boolean isRequired(String form, String field, Map<String, ?> values) {
        List<FormItem> all = items.of(fields.components(form, "en"), values, Locale.ENGLISH);
        return all.stream()
                .flatMap(FormItemsTests::each)
                .filter(it -> it.input() != null && field.equals(it.input().get("name")))
                .allMatch(it -> it.input().get("required").equals(true));
    }

    private static Stream<FormItem> each(FormItem item) {
        return Stream.concat(Stream.of(item), item.parts().stream().flatMap(FormItemsTests::each));
    }

    /** A condition of a form names a field of it, and one of its choices. */
    @Test
    void whatIsNeededAtTimesDependsOnItsOwnForm() {
        for (String form : Filled.forms()) {
            List<FormComponent> all = fields.components(form, "en").stream()
                    .flatMap(FormComponent::all)
                    .toList();
            all.stream()
                    .flatMap(it -> it.needed().stream())
                    .forEach(condition -> assertThat(all)
                            .as(form + " " + condition)
                            .anyMatch(it -> condition.key().equals(it.key())
                                    && (it.options().isEmpty() || it.options().containsKey(condition.value()))));
        }
    }
}
