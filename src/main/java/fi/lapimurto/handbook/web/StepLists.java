package fi.lapimurto.handbook.web;

import fi.lapimurto.form.Figure;
import fi.lapimurto.handbook.ChecklistForm.FormOccurrence;
import fi.lapimurto.handbook.RuleContext;
import fi.lapimurto.handbook.StepSheet;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How the lists of the steps stand, in a line each. */
@Component
public class StepLists {

    /** A list's first figures are its most important ones; its page has them all. */
    private static final int FIGURES = 2;

    /**
     * A list of rows beside a step's forms.
     *
     * @param figures what its rows come to
     */
    public record ListLine(String title, String path, int rows, List<String> figures) {}

    private final MessageSource messages;

    StepLists(MessageSource messages) {
        this.messages = messages;
    }

    /** A list in its place: the workshop, the workshop before the gap, or 0. */
    public <R extends Record> ListLine line(StepSheet<R> sheet, int occurrence, RuleContext facts, Locale locale) {
        List<R> rows = sheet.rows(facts, occurrence);
        List<Figure> figures = rows.isEmpty() ? List.of() : sheet.figures(facts, occurrence);
        return new ListLine(
                messages.getMessage("sheet." + sheet.id(), null, locale),
                sheet.path(new FormOccurrence(facts.collaborative().id(), occurrence)),
                rows.size(),
                figures.stream()
                        .limit(FIGURES)
                        .map(it -> messages.getMessage(it.text(), it.arguments().toArray(), locale))
                        .toList());
    }
}
