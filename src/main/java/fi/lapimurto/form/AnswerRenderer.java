package fi.lapimurto.form;

import fi.lapimurto.engine.FormComponent;
import fi.lapimurto.engine.FormFields;
import fi.lapimurto.engine.Labels;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What was answered in a form, as a reader of another language sees it: in the form's order, with its labels. */
@Component
public class AnswerRenderer {

    /** A text of more characters than this is folded away. */
    private static final int LONG = 240;

    private static final Set<String> SHOWN_ELSEWHERE = Set.of("outcome", "skipReason");

    /** One answer. */
    public record Answer(String label, String text) {
        public boolean isLong() {
            return text.length() > LONG || text.lines().count() > 6;
        }
    }

    private final FormFields fields;
    private final Labels labels;
    private final AnswerJson json;
    private final MessageSource messages;

    AnswerRenderer(FormFields fields, Labels labels, AnswerJson json, MessageSource messages) {
        this.fields = fields;
        this.labels = labels;
        this.json = json;
        this.messages = messages;
    }

    /** The answers that were given, in the form's order; what was left empty is left out. */
    public List<Answer> of(String form, Map<String, ?> values, Locale locale) {
        return of(questions(form, locale), values, locale);
    }

    /** The answers that a record gives to some questions, in their order; what was left empty is left out. */
    public List<Answer> of(List<Question> questions, Record answers, Locale locale) {
        return of(questions, json.fields(answers), locale);
    }

    private List<Answer> of(List<Question> questions, Map<String, ?> values, Locale locale) {
        List<Answer> answers = new ArrayList<>();
        for (Question question : questions) {
            Object value = values.get(question.key());
            String text =
                    value == null || SHOWN_ELSEWHERE.contains(question.key()) ? "" : text(question, value, locale);
            if (!text.isBlank()) {
                answers.add(new Answer(question.label(), text));
            }
        }
        return answers;
    }

    /** What a form asks, from first to last. */
    public List<Question> questions(String form, Locale locale) {
        return fields.of(form).stream().map(it -> question(form, it, locale)).toList();
    }

    private Question question(String form, FormComponent field, Locale locale) {
        Map<String, String> options = new LinkedHashMap<>();
        field.options().forEach((value, own) -> options.put(value, label(form, field, value, own, locale)));
        return new Question(
                field.key(),
                field.type(),
                label(form, field, "label", field.label(), locale),
                label(form, field, "description", field.description(), locale),
                // A page that shows everything at once cannot tell when a condition holds.
                field.required() && field.hidden() == null,
                options);
    }

    private String label(String form, FormComponent field, String suffix, String own, Locale locale) {
        return labels.ofForm(form, field.key() + "." + suffix, locale.getLanguage(), own);
    }

    private String text(Question question, Object value, Locale locale) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(one -> text(question, one, locale)).collect(Collectors.joining("\n"));
        }
        if (value instanceof Number number) {
            return NumberFormat.getInstance(locale).format(number);
        }
        if (value instanceof Boolean yes && question.options().isEmpty()) {
            return messages.getMessage(yes ? "overview.yes" : "overview.no", null, locale);
        }
        String text = value.toString();
        String option = question.options().get(text);
        if (option != null) {
            return option;
        }
        return question.isDay() ? day(text, locale) : text;
    }

    private static String day(String text, Locale locale) {
        try {
            return DateFormats.text(LocalDate.parse(text), locale);
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}
