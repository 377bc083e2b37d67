package fi.lapimurto.collaborative.process;

import fi.lapimurto.collaborative.Planning;
import fi.lapimurto.deadline.Deadlines;
import fi.lapimurto.deadline.Milestone;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The one way by which the models find their dates: {@code #{planned.at(execution, 'participant_list')}} names the
 * milestone that a task reaches or a timer waits for.
 */
@Component
public class Planned {

    private final Planning planning;
    private final Deadlines deadlines;
    private final ModelDates models;
    private final Clock clock;

    Planned(Planning planning, Deadlines deadlines, ModelDates models, Clock clock) {
        this.planning = planning;
        this.deadlines = deadlines;
        this.models = models;
        this.clock = clock;
    }

    /**
     * When a milestone is due, for the workshop or gap that the process is about.
     *
     * @return {@code null} when the timetable has no such gap any more
     */
    public Date at(DelegateExecution execution, String milestone) {
        return date(at(scope(execution), Milestone.valueOf(milestone)));
    }

    /**
     * When a task need not be seen before.
     *
     * @param beginning the milestone from which on it is time for it
     * @param milestone the milestone that it reaches: it is never hidden for longer than that
     */
    public Date from(DelegateExecution execution, String beginning, String milestone) {
        return date(from(scope(execution), Milestone.valueOf(beginning), Milestone.valueOf(milestone)));
    }

    /** When an item that was opened again is due: at its usual date, or today when that is over. */
    public Date again(DelegateExecution execution) {
        return date(again(scope(execution)));
    }

    Optional<Instant> at(Scope scope, Milestone milestone) {
        return milestone == Milestone.cancellation_reminder
                ? Optional.of(planning.cancellationReminder(scope.collaborativeId(), scope.cancellationDay()))
                : planning.at(scope.collaborativeId(), milestone, occurrence(scope, milestone));
    }

    Optional<Instant> from(Scope scope, Milestone beginning, Milestone milestone) {
        return Stream.of(at(scope, beginning), at(scope, milestone))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    Optional<Instant> again(Scope scope) {
        Milestone milestone = models.milestone(scope.reopenedForm());
        LocalTime time = deadlines.plan(scope.collaborativeId()).rule(milestone).time();
        Instant today =
                LocalDate.now(clock).atTime(time).atZone(clock.getZone()).toInstant();
        return at(scope, milestone).map(usual -> usual.isBefore(today) ? today : usual);
    }

    int occurrence(Scope scope, Milestone milestone) {
        return deadlines.standard(milestone).anchor().isOfEachWorkshop() ? scope.workshop() : 0;
    }

    private static Date date(Optional<Instant> at) {
        return at.map(Date::from).orElse(null);
    }

    private static Scope scope(DelegateExecution execution) {
        return Scope.of(execution.getVariables());
    }

    /** What a process says of itself. */
    record Scope(UUID collaborativeId, int workshop, String reopenedForm, LocalDate cancellationDay) {

        static Scope of(Map<String, Object> variables) {
            String day = (String) variables.get(CollaborativeProcess.CANCELLATION_DAY);
            return new Scope(
                    UUID.fromString((String) variables.get(CollaborativeProcess.COLLABORATIVE_ID)),
                    (int) variables.get(CollaborativeProcess.WORKSHOP_NUMBER),
                    (String) variables.get(CollaborativeProcess.REOPENED_FORM),
                    day == null ? null : LocalDate.parse(day));
        }
    }
}
