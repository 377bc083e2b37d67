package fi.lapimurto.handbook.web;

import fi.lapimurto.engine.ModelElement.ProcessKind;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.form.AnswerRenderer;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.Decision;
import fi.lapimurto.handbook.RuleContext;
import fi.lapimurto.handbook.Step;
import fi.lapimurto.handbook.StepSheet;
import fi.lapimurto.handbook.StepSheets;
import fi.lapimurto.people.Permission;
import fi.lapimurto.task.TaskSection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What belongs to a task of the checklist: its lists, and what was decided in its step before. */
@Component
class StepTaskSection implements TaskSection {

    private final Checklist checklist;
    private final StepSheets sheets;
    private final StepLists lists;
    private final AnswerRenderer renderer;
    private final MessageSource messages;

    StepTaskSection(
            Checklist checklist, StepSheets sheets, StepLists lists, AnswerRenderer renderer, MessageSource messages) {
        this.checklist = checklist;
        this.sheets = sheets;
        this.lists = lists;
        this.renderer = renderer;
        this.messages = messages;
    }

    /** The step on the board. */
    @Override
    public Optional<Home> home(Shown shown) {
        int step = step(shown.task());
        UUID round = shown.round().id();
        return step == 0 || !shown.roles().may(Permission.ROUND_READ, round)
                ? Optional.empty()
                : Optional.of(new Home(
                        "/collaboratives/" + round + "#step-" + step,
                        shown.round().name(),
                        shown.round().language()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Content> content(Shown shown) {
        int step = step(shown.task());
        if (step == 0) {
            return Optional.empty();
        }
        int occurrence = Step.hasSeveralItems(step) ? shown.task().subject().number("workshopNumber") : 0;
        return Optional.of(new Content(lists(shown, occurrence), earlier(shown, step, occurrence), List.of(), null));
    }

    private List<ListState> lists(Shown shown, int occurrence) {
        UUID round = shown.round().id();
        List<StepSheet<?>> own = sheets.all().stream()
                .filter(it -> it.form().equals(shown.task().form()))
                .filter(it -> shown.roles().may(it.reading(), round))
                .toList();
        if (own.isEmpty()) {
            return List.of();
        }
        RuleContext facts = sheets.facts(round);
        return own.stream()
                .map(it -> state(lists.line(it, occurrence, facts, shown.locale()), shown.locale()))
                .toList();
    }

    private ListState state(StepLists.ListLine line, Locale locale) {
        String rows = messages.getMessage("overview.board.rows", new Object[] {line.rows()}, locale);
        return new ListState(
                line.path(), line.title(), line.figures().isEmpty() ? rows : String.join(" · ", line.figures()));
    }

    /** What was decided in the step, of the same workshop or gap and of the one before it. */
    private List<Earlier> earlier(Shown shown, int step, int occurrence) {
        return checklist.decisions(shown.round().id()).stream()
                .filter(it -> it.step() == step && it.outcome() != Decision.Outcome.skipped)
                .filter(it -> it.occurrence() == occurrence
                        || it.occurrence() == occurrence - 1
                                && it.form().equals(shown.task().form()))
                .map(it -> new Earlier(
                        title(it, shown.locale()),
                        it.decidedBy(),
                        it.decidedAt(),
                        renderer.of(it.form(), checklist.fields(it), shown.locale())))
                .toList();
    }

    private String title(Decision it, Locale locale) {
        String item = messages.getMessage("collaborative.item." + it.form(), null, locale);
        String process = Decision.processOf(it.step());
        Object[] number = {it.occurrence()};
        return process == null
                ? item
                : item + ", " + messages.getMessage("collaborative.occurrence." + process, number, locale);
    }

    /** The step that a task's form belongs to, or 0 when it is none of the checklist's. */
    private int step(OpenTask task) {
        boolean ofRound =
                task.model().kind() == ProcessKind.checklist || task.model().kind() == ProcessKind.round;
        return ofRound ? checklist.findStep(task.form()).orElse(0) : 0;
    }
}
