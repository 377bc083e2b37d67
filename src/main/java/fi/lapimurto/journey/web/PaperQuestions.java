package fi.lapimurto.journey.web;

import fi.lapimurto.engine.PlainText;
import fi.lapimurto.form.AnswerJson;
import fi.lapimurto.form.AnswerRenderer;
import fi.lapimurto.form.Question;
import fi.lapimurto.journey.Deliverable;
import java.lang.reflect.RecordComponent;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** What a paper asks on its page: the same as in the form of its task, or what only its page asks. */
@Component
class PaperQuestions {

    private static final String KEY = "journey.field.";

    private final AnswerRenderer renderer;
    private final AnswerJson json;
    private final MessageSource messages;

    PaperQuestions(AnswerRenderer renderer, AnswerJson json, MessageSource messages) {
        this.renderer = renderer;
        this.json = json;
        this.messages = messages;
    }

    List<Question> of(Deliverable deliverable, Locale locale) {
        List<String> known = Arrays.stream(deliverable.paper().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        if (deliverable.isWrittenOnPage()) {
            return known.stream().map(it -> onPage(it, locale)).toList();
        }
        return renderer.questions(deliverable.form(), locale).stream()
                .filter(it -> known.contains(it.key()))
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

    /** A paper as a form shows it: numbers with the reader's decimal sign. */
    Map<String, Object> form(Record content, List<Question> questions, Locale locale) {
        Map<String, Object> form = new HashMap<>(json.fields(content));
        questions.stream()
                .filter(Question::isNumber)
                .forEach(it -> form.computeIfPresent(it.key(), (key, value) -> number(value, locale)));
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
        return value == null ? "" : PlainText.text(value.toString());
    }

    /** What was sent, as a paper is made of it. */
    static Map<String, Object> values(MultiValueMap<String, String> sent, List<Question> questions) {
        Map<String, Object> values = form(sent, questions);
        questions.stream()
                .filter(Question::isNumber)
                .forEach(it -> values.computeIfPresent(it.key(), (key, value) -> PlainText.decimal(value.toString())));
        return values;
    }

    private static String number(Object value, Locale locale) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setGroupingUsed(false);
        return format.format(value).replace('\u2212', '-');
    }
}
