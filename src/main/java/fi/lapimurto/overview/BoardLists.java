package fi.lapimurto.overview;

import fi.lapimurto.deadline.Advice;
import fi.lapimurto.form.DateFormats;
import fi.lapimurto.form.Finding;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.Decision;
import fi.lapimurto.handbook.RuleContext;
import fi.lapimurto.handbook.Step;
import fi.lapimurto.handbook.StepSheet;
import fi.lapimurto.handbook.StepSheets;
import fi.lapimurto.handbook.StepState;
import fi.lapimurto.handbook.web.StepLists;
import fi.lapimurto.handbook.web.StepLists.ListLine;
import fi.lapimurto.overview.Boards.BoardData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The lists beside the forms, and what their rules say, as a board shows them. */
@Component
class BoardLists {

    /** The timetable belongs to step 2. */
    private static final int TIMETABLE = 2;

    private final Checklist checklist;
    private final StepSheets sheets;
    private final StepLists lines;
    private final MessageSource messages;

    BoardLists(Checklist checklist, StepSheets sheets, StepLists lines, MessageSource messages) {
        this.checklist = checklist;
        this.sheets = sheets;
        this.lines = lines;
        this.messages = messages;
    }

    /** The lists of a step. */
    List<ListLine> of(int step, int occurrence, BoardData material, Locale locale) {
        return sheets.all().stream()
                .filter(sheet -> checklist.stepOf(sheet.form()) == step && material.may(sheet.reading()))
                .map(sheet -> lines.line(sheet, occurrence, material.facts(), locale))
                .toList();
    }

    /** The workshops, each with its lists. */
    List<Board.WorkshopLine> workshops(BoardData material, Locale locale) {
        return material.collaborative().timetable().workshops().stream()
                .map(it -> new Board.WorkshopLine(
                        it.number(),
                        DateFormats.text(it.firstDay(), it.lastDay(), locale),
                        text("collaborative.delivery." + it.delivery(), List.of(), locale),
                        it.remoteReason(),
                        ofWorkshop(it.number(), material, locale)))
                .toList();
    }

    /** The lists of one workshop, which may be kept long before the work comes to it. */
    private List<ListLine> ofWorkshop(int number, BoardData material, Locale locale) {
        return sheets.all().stream()
                .filter(sheet -> sheet.scope() == StepSheet.Scope.workshop && material.may(sheet.reading()))
                .map(sheet -> lines.line(sheet, number, material.facts(), locale))
                .toList();
    }

    /** What a list of which there are several belongs to: the workshops, or the gaps between them. */
    String process(String list) {
        boolean ofGap = sheets.all().stream().anyMatch(it -> it.id().equals(list) && it.scope() == StepSheet.Scope.gap);
        return ofGap ? Decision.GAP : Decision.WORKSHOP;
    }

    /** What the rules say of lists that have rows, in steps that are open and whose form has not been sent yet. */
    List<Board.BoardWarning> warnings(BoardData material, Locale locale) {
        List<Board.BoardWarning> warnings = new ArrayList<>(ofTimetable(material, locale));
        for (StepSheet<?> sheet : sheets.all()) {
            if (!material.may(sheet.reading())) {
                continue;
            }
            int number = checklist.stepOf(sheet.form());
            Step step = material.work().steps().get(number - 1);
            int occurrence = sheet.scope() == StepSheet.Scope.collaborative ? 0 : step.occurrence();
            boolean decided = material.work().decisions().stream()
                    .anyMatch(it -> it.form().equals(sheet.form())
                            && it.occurrence() == occurrence
                            && it.outcome() != Decision.Outcome.reopened);
            boolean there = sheet.scope() == StepSheet.Scope.collaborative || occurrence > 0;
            if (step.state() == StepState.open && there && !decided) {
                ListLine line = lines.line(sheet, occurrence, material.facts(), locale);
                if (line.rows() > 0) {
                    warn(warnings, sheet, occurrence, line, material.facts(), locale);
                }
            }
        }
        return warnings;
    }

    /**
     * What the timetable makes worth a look. What it has made due at once is told as long as the workshops lie ahead,
     * that the first is over already until something has been decided.
     */
    private List<Board.BoardWarning> ofTimetable(BoardData material, Locale locale) {
        boolean ahead = material.year().coming().stream().anyMatch(it -> it.isWorkshop() && it.occurrence() == 1);
        return material.year().advice().stream()
                .filter(it -> ahead || !it.key().equals(Advice.STARTED_LATE))
                .filter(it -> material.work().decisions().isEmpty() || !it.key().equals(Advice.BEGUN_BEFORE))
                .map(it -> new Board.BoardWarning(
                        TIMETABLE,
                        it.severity().name(),
                        text(it.message(), words(it.arguments(), locale), locale),
                        text(it.source(), List.of(), locale),
                        text("overview.board.timetable", List.of(), locale),
                        "/collaboratives/" + material.collaborative().id() + "/workshops"))
                .toList();
    }

    private List<Object> words(List<Object> arguments, Locale locale) {
        return arguments.stream()
                .map(it -> it instanceof LocalDate day ? DateFormats.text(day, locale) : it)
                .toList();
    }

    private <R extends Record> void warn(
            List<Board.BoardWarning> warnings,
            StepSheet<R> sheet,
            int occurrence,
            ListLine line,
            RuleContext facts,
            Locale locale) {
        int step = checklist.stepOf(sheet.form());
        sheet.findings(facts, occurrence).stream()
                .filter(it -> it.level() != Finding.Level.inform)
                .map(it -> new Board.BoardWarning(
                        step,
                        it.level().name(),
                        text(it.text(), it.arguments(), locale),
                        text(it.source(), List.of(), locale),
                        line.title(),
                        line.path()))
                .forEach(warnings::add);
    }

    private String text(String key, List<Object> arguments, Locale locale) {
        return messages.getMessage(key, arguments.toArray(), locale);
    }
}
