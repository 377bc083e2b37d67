package fi.lapimurto.overview;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.StepCounts;
import fi.lapimurto.form.AnswerRenderer;
import fi.lapimurto.handbook.Step;
import fi.lapimurto.handbook.StepState;
import fi.lapimurto.overview.Boards.BoardData;
import fi.lapimurto.people.Permission;
import fi.lapimurto.web.MomentFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts a board into the reader's words. */
@Component
class BoardWriter {

    private static final String COMMISSION = "collaborative-agree-commission";

    private final AnswerRenderer answers;
    private final BoardDates dates;
    private final BoardSteps steps;
    private final BoardLists lists;
    private final ChangeWriter changes;
    private final MomentFormatter when;

    BoardWriter(
            AnswerRenderer answers,
            BoardDates dates,
            BoardSteps steps,
            BoardLists lists,
            ChangeWriter changes,
            MomentFormatter when) {
        this.answers = answers;
        this.dates = dates;
        this.steps = steps;
        this.lists = lists;
        this.changes = changes;
        this.when = when;
    }

    Board write(BoardData material, Locale locale) {
        Collaborative it = material.collaborative();
        return new Board(
                head(material, locale),
                answers.of(COMMISSION, facts(it), locale),
                lists.workshops(material, locale),
                steps.tasks(material, locale),
                material.work().teamsOverdue(),
                it.state() == CollaborativeState.running ? lists.warnings(material, locale) : List.of(),
                dates.timeLine(material, locale),
                dates.next(material, locale),
                steps.of(material, locale),
                material.work().trail().stream()
                        .map(entry -> changes.line(entry, material.work().names(), null, locale))
                        .toList());
    }

    private Board.Head head(BoardData material, Locale locale) {
        Collaborative it = material.collaborative();
        List<StepState> steps =
                material.work().steps().stream().map(Step::state).toList();
        return new Board.Head(
                it.id(),
                it.code(),
                it.name(),
                it.language(),
                it.state(),
                material.organised(),
                material.mayCopy(),
                material.may(Permission.ROUND_ANNOUNCE),
                new StepCounts(
                        Collections.frequency(steps, StepState.done), Collections.frequency(steps, StepState.skipped)),
                when.day(it.openedAt(), locale),
                when.day(it.endedAt(), locale),
                it.cancelReason());
    }

    /** What was agreed about the collaborative itself, under the names of the form that asks it. */
    private static Map<String, Object> facts(Collaborative it) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("programme", it.programme());
        facts.put("level", it.level());
        facts.put("organisingBody", it.organisingBody());
        facts.put("commissioner", it.commissioner());
        facts.put("leadPerson", it.leadPerson());
        facts.put("coreGroup", it.coreGroup());
        facts.put("targetGroup", it.targetGroup());
        facts.put("bigPicture", it.bigPicture());
        facts.put("goals", it.goals());
        facts.put("strategyLink", it.strategyLink());
        facts.put("commonMeasures", it.commonMeasures());
        facts.put("beginsOn", it.beginsOn());
        facts.put("endsOn", it.endsOn());
        facts.put("funder", it.funder());
        return facts;
    }
}
