package fi.lapimurto.form;

import fi.lapimurto.engine.FormFields;
import fi.lapimurto.engine.FormFields.Field;
import fi.lapimurto.engine.Labels;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
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
    private final MessageSource messages;

    AnswerRenderer(FormFields fields, Labels labels, MessageSource messages) {
        this.fields = fields;
        this.labels = labels;
        this.messages = messages;
    }

    /** The answers that were given, in the form's order; what was left empty is left out. */
    public List<Answer> of(String form, Map<String, ?> values, Locale locale) {
        List<Answer> answers = new ArrayList<>();
        for (Field field : fields.of(form)) {
            Object value = values.get(field.key());
            String text =
                    value == null || SHOWN_ELSEWHERE.contains(field.key()) ? "" : text(form, field, value, locale);
            if (!text.isBlank()) {
                answers.add(new Answer(label(form, field, locale), text));
            }
        }
        return answers;
    }

    private String label(Field field, String form, String suffix, String own, Locale locale) {
        return labels.ofForm(form, field.key() + "." + suffix, locale.getLanguage(), own);
    }

    private String label(String form, Field field, Locale locale) {
        return label(field, form, "label", field.label(), locale);
    }

    private String text(String form, Field field, Object value, Locale locale) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(one -> text(form, field, one, locale)).collect(Collectors.joining("\n"));
        }
        if (value instanceof Number number) {
            return NumberFormat.getInstance(locale).format(number);
        }
        if (value instanceof Boolean yes && field.options().isEmpty()) {
            return messages.getMessage(yes ? "overview.yes" : "overview.no", null, locale);
        }
        String text = value.toString();
        String option = field.options().get(text);
        if (option != null) {
            return label(field, form, text, option, locale);
        }
        return field.type().equals("datetime") ? day(text, locale) : text;
    }

    private static String day(String text, Locale locale) {
        try {
            return DateFormats.text(LocalDate.parse(text), locale);
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}
