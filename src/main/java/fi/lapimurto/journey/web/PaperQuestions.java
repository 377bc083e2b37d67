package fi.lapimurto.journey.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.engine.FormFields;
import fi.lapimurto.engine.Labels;
import fi.lapimurto.form.DateFormats;
import fi.lapimurto.journey.Deliverable;
import java.lang.reflect.RecordComponent;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** What a paper asks, in its reader's words: the same on its page as in the form of its task. */
@Component
class PaperQuestions {

    private static final String KEY = "journey.field.";

    /**
     * One field.
     *
     * @param hint or {@code null}
     * @param options the values that can be chosen and their labels
     */
    record Question(String key, String type, String label, String hint, boolean required, Map<String, String> options) {

        public boolean isNumber() {
            return type.equals("number");
        }

        public boolean isDay() {
            return type.equals("datetime");
        }

        public boolean isSeveral() {
            return type.equals("checklist");
        }
    }

    /** A field that is filled in. */
    record Answer(String label, String text) {}

    private final FormFields forms;
    private final Labels labels;
    private final ObjectMapper json;
    private final MessageSource messages;

    PaperQuestions(FormFields forms, Labels labels, ObjectMapper json, MessageSource messages) {
        this.forms = forms;
        this.labels = labels;
        this.json = json;
        this.messages = messages;
    }

    List<Question> of(Deliverable deliverable, Class<? extends Record> paper, Locale locale) {
        if (deliverable.isWrittenOnPage()) {
            return Arrays.stream(paper.getRecordComponents())
                    .map(RecordComponent::getName)
                    .map(it -> onPage(it, locale))
                    .toList();
        }
        List<String> known = Arrays.stream(paper.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        return forms.of(deliverable.form()).stream()
                .filter(it -> known.contains(it.key()))
                .map(it -> inForm(deliverable.form(), it, locale))
                .toList();
    }

    private Question onPage(String key, Locale locale) {
        boolean line = key.equals("title") || key.equals("link");
        return new Question(
                key,
                line ? "textfield" : "textarea",
                messages.getMessage(KEY + key, null, locale),
                messages.getMessage(KEY + key + ".hint", null, null, locale),
                false,
                Map.of());
    }

    private Question inForm(String form, FormFields.Field field, Locale locale) {
        Map<String, String> options = new LinkedHashMap<>();
        field.options()
                .forEach((value, own) -> options.put(value, label(form, field.key() + "." + value, own, locale)));
        return new Question(
                field.key(),
                field.type(),
                label(form, field.key() + ".label", field.label(), locale),
                label(form, field.key() + ".description", field.description(), locale),
                field.required(),
                options);
    }

    private String label(String form, String key, String own, Locale locale) {
        String language = Labels.LANGUAGES.contains(locale.getLanguage()) ? locale.getLanguage() : "en";
        return labels.ofForm(form, key, language, own);
    }

    /** A paper as a form shows it: numbers with the reader's decimal sign. */
    Map<String, Object> form(Record content, List<Question> questions, Locale locale) {
        Map<String, Object> form = new HashMap<>();
        if (content != null) {
            form.putAll(json.convertValue(content, new TypeReference<Map<String, Object>>() {}));
            questions.stream()
                    .filter(it -> it.isNumber() && form.get(it.key()) != null)
                    .forEach(it -> form.put(it.key(), number(form.get(it.key()), locale)));
        }
        return form;
    }

    /** What was sent, as it is shown again when it is refused. */
    static Map<String, Object> form(MultiValueMap<String, String> sent, List<Question> questions) {
        Map<String, Object> form = new HashMap<>(sent.toSingleValueMap());
        questions.stream()
                .filter(Question::isSeveral)
                .forEach(it -> form.put(it.key(), sent.getOrDefault(it.key(), List.of())));
        return form;
    }

    /** Whether what was sent differs from what is kept. */
    static boolean changed(Map<String, ?> sent, Map<String, ?> kept, List<Question> questions) {
        return questions.stream()
                .map(Question::key)
                .anyMatch(it -> sent.containsKey(it) && !plainText(sent.get(it)).equals(plainText(kept.get(it))));
    }

    private static String plainText(Object value) {
        return value == null ? "" : value.toString().replace("\r\n", "\n").strip();
    }

    /** What was sent, as a paper is made of it. */
    Map<String, JsonNode> values(MultiValueMap<String, String> sent, List<Question> questions) {
        Map<String, JsonNode> values = new HashMap<>();
        for (Question it : questions) {
            List<String> given = sent.getOrDefault(it.key(), List.of());
            if (it.isSeveral()) {
                values.put(it.key(), json.valueToTree(given));
            } else if (!given.isEmpty()) {
                String text = given.get(0);
                values.put(it.key(), json.valueToTree(it.isNumber() ? plain(text) : text));
            }
        }
        return values;
    }

    private static String plain(String number) {
        return number.strip().replaceAll("[\\s\u00a0]", "").replace(',', '.').replace('\u2212', '-');
    }

    /** What is filled in of a paper. */
    List<Answer> answers(Record content, List<Question> questions, Locale locale) {
        if (content == null) {
            return List.of();
        }
        Map<String, Object> values = json.convertValue(content, new TypeReference<Map<String, Object>>() {});
        List<Answer> answers = new ArrayList<>();
        for (Question it : questions) {
            String text = text(values.get(it.key()), it, locale);
            if (!text.isBlank()) {
                answers.add(new Answer(it.label(), text));
            }
        }
        return answers;
    }

    private String text(Object value, Question question, Locale locale) {
        if (value == null) {
            return "";
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(it -> text(it, question, locale)).collect(Collectors.joining(", "));
        }
        if (value instanceof Number) {
            return number(value, locale);
        }
        if (value instanceof Boolean yes) {
            return messages.getMessage(yes ? "journey.paper.yes" : "journey.paper.no", null, locale);
        }
        if (question.isDay()) {
            return DateFormats.text(LocalDate.parse(value.toString()), locale);
        }
        return question.options().getOrDefault(value.toString(), value.toString());
    }

    private static String number(Object value, Locale locale) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setGroupingUsed(false);
        return format.format(value).replace('\u2212', '-');
    }
}
