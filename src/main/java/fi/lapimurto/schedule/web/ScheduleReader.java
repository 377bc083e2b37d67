package fi.lapimurto.schedule.web;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.deadline.Deadlines;
import fi.lapimurto.deadline.DueDate;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.deadline.PastChange;
import fi.lapimurto.deadline.Rule;
import fi.lapimurto.deadline.Warning;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import fi.lapimurto.schedule.CollaborativeSchedules;
import fi.lapimurto.schedule.TimetableHistory;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The plan of a collaborative for those who may read it. */
@Component
@Transactional(readOnly = true)
class ScheduleReader {

    /** Everything that is known of a plan. */
    record Whole(
            Collaborative collaborative,
            List<Rule> rules,
            Map<Milestone, List<DueDate>> dates,
            List<Warning> warnings,
            List<PastChange> changes,
            boolean mayChange) {

        Rule rule(Milestone milestone) {
            return rules.stream()
                    .filter(it -> it.milestone() == milestone)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private final AccessControl access;
    private final Collaboratives collaboratives;
    private final CollaborativeSchedules planning;
    private final Deadlines deadlines;
    private final TimetableHistory moves;

    ScheduleReader(
            AccessControl access,
            Collaboratives collaboratives,
            CollaborativeSchedules planning,
            Deadlines deadlines,
            TimetableHistory moves) {
        this.access = access;
        this.collaboratives = collaboratives;
        this.planning = planning;
        this.deadlines = deadlines;
        this.moves = moves;
    }

    void requireOrganiser(UUID id, String by) {
        access.require(by, Permission.ROUND_ORGANISE, id);
    }

    TimetableForm timetable(UUID id) {
        Collaborative collaborative = collaboratives.get(id);
        return TimetableForm.of(collaborative.timetable(), collaborative.version());
    }

    /** How the timetable has changed, the latest first. */
    List<TimetableHistory.Change> history(UUID id) {
        return moves.history(id);
    }

    Whole of(UUID id, String by) {
        access.require(by, Permission.ROUND_READ, id);
        Collaborative collaborative = collaboratives.get(id);
        Map<Milestone, List<DueDate>> dates =
                planning.dates(id).stream().collect(Collectors.groupingBy(DueDate::milestone));
        boolean running = collaborative.state() == CollaborativeState.running;
        return new Whole(
                collaborative,
                deadlines.plan(id).rules(),
                dates,
                running ? planning.advice(id) : List.of(),
                deadlines.changes(id),
                running && access.may(by, Permission.ROUND_ORGANISE, id));
    }

    static Milestone milestone(String name) {
        return Stream.of(Milestone.values())
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> UseCaseRejected.notFound("planning.unknown"));
    }
}
