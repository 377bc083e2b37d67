package fi.lapimurto.overview;

import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.form.AnswerRenderer;
import fi.lapimurto.form.AnswerRenderer.Answer;
import fi.lapimurto.handbook.Decision;
import fi.lapimurto.handbook.Step;
import fi.lapimurto.handbook.StepState;
import fi.lapimurto.overview.Boards.BoardData;
import fi.lapimurto.web.MomentFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The steps of a board: how each stands, what waits in it and what was decided. */
@Component
class BoardSteps {

    private final AnswerRenderer answers;
    private final TaskLines taskLines;
    private final StepNames stepNames;
    private final MomentFormatter when;
    private final BoardLists lists;
    private final MessageSource messages;

    BoardSteps(
            AnswerRenderer answers,
            TaskLines taskLines,
            StepNames stepNames,
            MomentFormatter when,
            BoardLists lists,
            MessageSource messages) {
        this.answers = answers;
        this.taskLines = taskLines;
        this.stepNames = stepNames;
        this.when = when;
        this.lists = lists;
        this.messages = messages;
    }

    List<Board.StepLine> of(BoardData material, Locale locale) {
        return material.work().steps().stream()
                .map(step -> line(step, material, locale))
                .toList();
    }

    /** All tasks that wait, whatever step they belong to. */
    List<TaskLine> tasks(BoardData material, Locale locale) {
        return taskLines.of(material.work().tasks(), material.work().names(), material::worksOn, locale);
    }

    private Board.StepLine line(Step step, BoardData material, Locale locale) {
        boolean open = step.state() == StepState.open;
        boolean left = open && material.collaborative().state() != CollaborativeState.running;
        boolean waits = step.number() == Step.INFO_SESSION && step.state() == StepState.waiting;
        boolean hasTask = material.work().tasks().stream().anyMatch(task -> TaskLines.step(task) == step.number());
        boolean begun = material.work().steps().stream()
                .anyMatch(other -> other.number() == Step.INFO_SESSION + 1 && other.state() != StepState.waiting);
        return new Board.StepLine(
                step.number(),
                stepNames.of(step, locale),
                left ? "left" : step.state().name(),
                Step.hasSeveralItems(step.number()) ? step.occurrence() : 0,
                step.skipReason(),
                when.day(step.openedAt(), locale),
                when.day(step.finishedAt(), locale),
                material.work().name(step.finishedBy()),
                BoardDates.due(step, material, messages, locale),
                taskLines.of(
                        material.work().tasks().stream()
                                .filter(task -> TaskLines.step(task) == step.number())
                                .toList(),
                        material.work().names(),
                        material::worksOn,
                        locale),
                groups(step, material, locale),
                material.changeable() && open && hasTask,
                material.changeable() && waits && begun);
    }

    private List<Board.ItemGroup> groups(Step step, BoardData material, Locale locale) {
        Map<Integer, List<Decision>> byOccurrence = material.work().decisions().stream()
                .filter(it -> it.step() == step.number())
                .collect(Collectors.groupingBy(Decision::occurrence, TreeMap::new, Collectors.toList()));
        byOccurrence.putIfAbsent(Step.hasSeveralItems(step.number()) ? step.occurrence() : 0, List.of());
        List<Board.ItemGroup> groups = new ArrayList<>();
        byOccurrence.forEach((occurrence, decisions) -> {
            String process = Decision.processOf(step.number());
            String title = process == null ? null : text("collaborative.occurrence." + process, locale, occurrence);
            boolean begun = !Step.hasSeveralItems(step.number()) || occurrence > 0;
            groups.add(new Board.ItemGroup(
                    begun ? title : null,
                    decisions.stream().map(it -> item(it, material, locale)).toList(),
                    begun && step.state() != StepState.waiting
                            ? lists.of(step.number(), occurrence, material, locale)
                            : List.of()));
        });
        return groups;
    }

    private Board.BoardItem item(Decision it, BoardData material, Locale locale) {
        boolean whole = it.form().equals(Decision.WORKSHOP) || it.form().equals(Decision.GAP);
        boolean evaluated = material.work().steps().stream()
                .anyMatch(step -> step.number() == Step.EVALUATE && step.state().finished());
        List<Answer> given = it.outcome() == Decision.Outcome.skipped
                ? List.of()
                : answers.of(it.form(), material.work().fields().get(it.id()), locale);
        return new Board.BoardItem(
                it.form(),
                it.occurrence(),
                text("collaborative.item." + it.form(), locale),
                it.outcome(),
                it.skipReason(),
                when.moment(it.decidedAt(), locale),
                material.work().name(it.decidedBy()),
                given,
                material.changeable() && !whole && !evaluated && it.outcome() != Decision.Outcome.reopened);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
