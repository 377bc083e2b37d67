package fi.lapimurto.sheet.web;

import fi.lapimurto.engine.PlainText;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.DateFormats;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.Wording;
import fi.lapimurto.people.People;
import fi.lapimurto.sheet.Sheet;
import fi.lapimurto.sheet.SheetConflict;
import fi.lapimurto.sheet.SheetEditor;
import fi.lapimurto.sheet.SheetHeading;
import fi.lapimurto.sheet.SheetHistory;
import fi.lapimurto.sheet.SheetRow;
import fi.lapimurto.sheet.web.RowView.FieldOption;
import fi.lapimurto.web.FormProblems;
import fi.lapimurto.web.ListSummary;
import fi.lapimurto.web.ListSummary.Said;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Puts a list into the reader's words. */
@Component
class SheetViewMapper {

    private static final Pattern WITHOUT_ZERO = Pattern.compile("[1-9][0-9 -]{6,}");

    private final SheetEditor editor;
    private final RowViewMapper rows;
    private final People people;
    private final MessageSource messages;
    private final Clock clock;

    SheetViewMapper(SheetEditor editor, RowViewMapper rows, People people, MessageSource messages, Clock clock) {
        this.editor = editor;
        this.rows = rows;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * The page of a list.
     *
     * @param form the rows as they are being written
     * @param clashes the rows that somebody else has changed meanwhile
     */
    SheetPage page(
            Sheet<?> sheet, SheetForm form, FormProblems problems, List<SheetConflict.Clash> clashes, Locale locale) {
        SheetHeading heading = sheet.heading();
        List<SheetHistory> history = sheet.history();
        Map<String, String> names = names(history, clashes);
        List<? extends SheetRow<?>> partly = sheet.isWhole()
                ? List.of()
                : sheet.rows().stream().filter(it -> !it.whole()).toList();
        return new SheetPage(
                text(heading.title(), locale),
                heading.of(),
                heading.place() == null ? null : text(heading.place(), locale),
                Stream.concat(heading.lead().stream(), Stream.of(readers(sheet)))
                        .map(it -> text(it, locale))
                        .toList(),
                sheet.path(),
                new FieldOption(heading.backPath(), text(heading.back(), locale), false),
                heading.otherView() == null
                        ? null
                        : new FieldOption(heading.otherView(), own(sheet, heading.otherView(), locale), false),
                sheet.isEditable(),
                sheet.isWhole(),
                own(sheet, "add", locale),
                own(sheet, "begin", locale),
                own(sheet, "empty", locale),
                rows.written(sheet, form, problems, clashes, names, locale),
                partly.stream().map(it -> rows.shown(sheet, it, locale)).toList(),
                summary(sheet, form, locale),
                sheet.isEditable() ? templates(sheet, locale) : List.of(),
                sheet.isEditable() ? choices(sheet.origins(), locale) : List.of(),
                history.stream().map(it -> change(it, names, locale)).toList());
    }

    /** What the rows as they are being written come to. Rows that are not right yet are left out. */
    <R extends Record> ListSummary summary(Sheet<R> sheet, SheetForm form, Locale locale) {
        List<R> content = new ArrayList<>();
        for (TypedRows.TypedRow row : form.rows()) {
            if (!row.removed() && !row.blank()) {
                try {
                    content.add(editor.row(sheet, SheetFields.values(sheet, row)));
                } catch (UseCaseRejected notYetRight) {
                    continue;
                }
            }
        }
        return summary(sheet, content, locale);
    }

    /**
     * What the rows that are kept come to.
     *
     * @param ofFile what was found in the file from which rows came
     */
    <R extends Record> ListSummary kept(Sheet<R> sheet, List<Finding> ofFile, Locale locale) {
        ListSummary summary =
                summary(sheet, sheet.rows().stream().map(SheetRow::content).toList(), locale);
        return new ListSummary(
                summary.figures(),
                Stream.concat(ofFile.stream().map(it -> said(it, locale)), summary.findings().stream())
                        .toList());
    }

    /** What was found in a file, in the reader's words. */
    List<String> found(List<Finding> ofFile, Locale locale) {
        return ofFile.stream().map(it -> said(it, locale).text()).toList();
    }

    private <R extends Record> ListSummary summary(Sheet<R> sheet, List<R> content, Locale locale) {
        return new ListSummary(
                sheet.figures(content).stream()
                        .map(it -> messages.getMessage(it.text(), it.arguments().toArray(), locale))
                        .toList(),
                Stream.concat(sheet.findings(content).stream(), telephones(sheet, content))
                        .map(it -> said(it, locale))
                        .toList());
    }

    /** Telephone numbers from which a spreadsheet may have taken the first zero. */
    private static Stream<Finding> telephones(Sheet<?> sheet, List<? extends Record> rows) {
        return sheet.fields().stream()
                .filter(it -> PlainText.kind(it.getAccessor()) == PlainText.Kind.TELEPHONE)
                .flatMap(field -> rows.stream().flatMap(it -> SheetFields.typed(field, it).stream()))
                .filter(it -> WITHOUT_ZERO.matcher(it).matches())
                .map(it -> Finding.inform("any.telephone", it));
    }

    private Said said(Finding finding, Locale locale) {
        return new Said(
                finding.level().name(),
                messages.getMessage(finding.text(), finding.arguments().toArray(), locale),
                messages.getMessage(finding.source(), null, locale));
    }

    private Map<String, String> names(List<SheetHistory> history, List<SheetConflict.Clash> clashes) {
        var logins = Stream.concat(
                        history.stream().map(SheetHistory::by),
                        clashes.stream()
                                .map(SheetConflict.Clash::now)
                                .filter(Objects::nonNull)
                                .map(SheetRow::changedBy))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return logins.isEmpty() ? Map.of() : people.names(logins);
    }

    private String change(SheetHistory it, Map<String, String> names, Locale locale) {
        String by = it.by() == null
                ? messages.getMessage("sheet.any.program", null, locale)
                : names.getOrDefault(it.by(), it.by());
        return Stream.concat(
                        Stream.of(moment(it.at(), locale), by),
                        it.what().stream().map(what -> text(what, locale)))
                .collect(Collectors.joining(" · "));
    }

    /** Who sees the whole list, from the permission table. */
    private static MessageSourceResolvable readers(Sheet<?> sheet) {
        return Wording.of(
                "sheet.any.readers",
                Wording.all(sheet.reading().roles().stream()
                        .map(it -> Wording.of("people.roles." + it))
                        .toList()));
    }

    private String moment(Instant at, Locale locale) {
        return DateFormats.moment(at.atZone(clock.getZone()), locale);
    }

    private List<FieldOption> templates(Sheet<?> sheet, Locale locale) {
        return sheet.templates().stream()
                .map(name -> new FieldOption(name, own(sheet, "template." + name, locale), false))
                .toList();
    }

    private List<FieldOption> choices(Map<String, MessageSourceResolvable> choices, Locale locale) {
        return choices.entrySet().stream()
                .map(it -> new FieldOption(it.getKey(), text(it.getValue(), locale), false))
                .toList();
    }

    /** A word of the list's own, or else the one for all lists. */
    private String own(Sheet<?> sheet, String key, Locale locale) {
        String forAll = messages.getMessage("sheet.any." + key, null, null, locale);
        return messages.getMessage("sheet." + sheet.id() + "." + key, null, forAll, locale);
    }

    private String text(MessageSourceResolvable words, Locale locale) {
        return messages.getMessage(words, locale);
    }
}
