package fi.lapimurto.schedule.process;

import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.deadline.Deadlines;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.schedule.CollaborativeSchedules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
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
@Component("planned")
public class MilestoneDates {

    private final Collaboratives collaboratives;
    private final CollaborativeSchedules planning;
    private final Deadlines deadlines;
    private final ModelDates models;
    private final Clock clock;

    MilestoneDates(
            Collaboratives collaboratives,
            CollaborativeSchedules planning,
            Deadlines deadlines,
            ModelDates models,
            Clock clock) {
        this.collaboratives = collaboratives;
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

    /** The same for the workshop of a number; where there are fewer, for the last. */
    public Date ofWorkshop(DelegateExecution execution, String milestone, int number) {
        return date(at(ModelDates.Which.of(number), scope(execution), milestone));
    }

    /** The same for the last workshop, whichever number it has. */
    public Date ofLastWorkshop(DelegateExecution execution, String milestone) {
        return date(at(ModelDates.Which.LAST, scope(execution), milestone));
    }

    private Optional<Instant> at(ModelDates.Which which, Scope scope, String name) {
        Milestone milestone = Milestone.valueOf(name);
        return at(placed(which, scope, milestone), milestone);
    }

    /** The scope of the workshop that an element names: its process's own, or another; a gap has its workshop's number. */
    Scope placed(ModelDates.Which which, Scope scope, Milestone milestone) {
        if (which.isOwn()) {
            return scope;
        }
        int workshops = collaboratives
                .get(scope.collaborativeId())
                .timetable()
                .workshops()
                .size();
        boolean gap = deadlines.standard(milestone).anchor().isOfGap();
        return scope.ofWorkshop(which.number(gap ? workshops - 1 : workshops));
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
        return Stream.of(
                        planning.from(scope.collaborativeId(), beginning, occurrence(scope, beginning)),
                        at(scope, milestone))
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

        private static final String COLLABORATIVE_ID = "collaborativeId";
        private static final String WORKSHOP_NUMBER = "workshopNumber";
        private static final String REOPENED_FORM = "reopenedForm";
        private static final String CANCELLATION_DAY = "cancellationDay";

        /** The variables of a process that say what its dates are counted for. */
        static final List<String> VARIABLES =
                List.of(COLLABORATIVE_ID, WORKSHOP_NUMBER, REOPENED_FORM, CANCELLATION_DAY);

        Scope ofWorkshop(int number) {
            return new Scope(collaborativeId, number, reopenedForm, cancellationDay);
        }

        static Scope of(Map<String, Object> variables) {
            String day = (String) variables.get(CANCELLATION_DAY);
            return new Scope(
                    UUID.fromString((String) variables.get(COLLABORATIVE_ID)),
                    (int) variables.get(WORKSHOP_NUMBER),
                    (String) variables.get(REOPENED_FORM),
                    day == null ? null : LocalDate.parse(day));
        }
    }
}
