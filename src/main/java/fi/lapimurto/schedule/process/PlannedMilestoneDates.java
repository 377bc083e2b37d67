package fi.lapimurto.schedule.process;

import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.deadline.Deadlines;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.deadline.Plan;
import fi.lapimurto.deadline.Roll;
import fi.lapimurto.engine.MilestoneDates;
import fi.lapimurto.engine.ModelElement;
import fi.lapimurto.schedule.CollaborativeSchedules;
import fi.lapimurto.schedule.OpenDates.TaskDate;
import fi.lapimurto.schedule.OwnDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When the milestones are that the models name. */
@Component
class PlannedMilestoneDates implements MilestoneDates {

    private final Collaboratives collaboratives;
    private final CollaborativeSchedules planning;
    private final Deadlines deadlines;
    private final ModelDates models;
    private final OwnDays ownDays;
    private final Clock clock;

    PlannedMilestoneDates(
            Collaboratives collaboratives,
            CollaborativeSchedules planning,
            Deadlines deadlines,
            ModelDates models,
            OwnDays ownDays,
            Clock clock) {
        this.collaboratives = collaboratives;
        this.planning = planning;
        this.deadlines = deadlines;
        this.models = models;
        this.ownDays = ownDays;
        this.clock = clock;
    }

    /** Nothing when the timetable has no such gap any more. */
    @Override
    public Optional<Instant> due(ModelElement element, Map<String, Object> variables) {
        Scope scope = Scope.of(variables);
        return ModelDates.milestone(element).map(it -> due(element, scope, it)).orElseGet(() -> again(scope));
    }

    /** What was over before a team came has a day of the team's own, and so has what builds on that. */
    private Optional<Instant> due(ModelElement element, Scope scope, Milestone milestone) {
        Optional<Instant> usual = at(placed(ModelDates.workshop(element), scope, milestone), milestone);
        return usual.filter(it -> element.isTask() && scope.teamId() != null)
                .map(it -> ownDays.of(List.of(scope.teamId())).getOrDefault(scope.teamId(), Map.of()))
                .map(it -> it.get(element.id()))
                .map(it -> on(scope, milestone, it.day()))
                .or(() -> usual);
    }

    /** What is due on a day is due at the time of the milestone's rule. */
    Instant on(Scope scope, Milestone milestone, LocalDate day) {
        return deadlines.plan(scope.collaborativeId()).moment(milestone, day);
    }

    @Override
    public Optional<Instant> from(ModelElement element, Map<String, Object> variables) {
        return from(
                Scope.of(variables),
                ModelDates.beginning(element).orElseThrow(),
                ModelDates.milestone(element).orElseThrow());
    }

    /** The scope of the workshop that an element names: its process's own, or another; a gap has its workshop's number. */
    Scope placed(int workshop, Scope scope, Milestone milestone) {
        if (workshop == 0) {
            return scope;
        }
        int workshops = collaboratives
                .get(scope.collaborativeId())
                .timetable()
                .workshops()
                .size();
        return scope.ofWorkshop(within(workshop, workshops, milestone));
    }

    /** The date that a process of the first workshop waits for where it names a workshop, or none. */
    TaskDate dateOf(int workshop, int workshops, Milestone milestone) {
        int number = workshop == 0 ? 1 : within(workshop, workshops, milestone);
        boolean several = deadlines.standard(milestone).anchor().isOfEachWorkshop();
        return new TaskDate(milestone, several ? number : 0);
    }

    /** The number of a workshop, or of the last where there are fewer. */
    int within(int workshop, int workshops, Milestone milestone) {
        boolean gap = deadlines.standard(milestone).anchor().isOfGap();
        return Math.min(workshop, gap ? workshops - 1 : workshops);
    }

    Optional<Instant> at(Scope scope, Milestone milestone) {
        return milestone == Milestone.cancellation_reminder
                ? Optional.of(planning.cancellationReminder(scope.collaborativeId(), scope.cancellationDay()))
                : planning.at(scope.collaborativeId(), milestone, occurrence(scope, milestone));
    }

    /** A task is never hidden for longer than until its own milestone. */
    Optional<Instant> from(Scope scope, Milestone beginning, Milestone milestone) {
        return Stream.of(
                        planning.from(scope.collaborativeId(), beginning, occurrence(scope, beginning)),
                        at(scope, milestone))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /** When an item that was opened again is due: at its usual date, or when that is over, on the first good day from today on. */
    Optional<Instant> again(Scope scope) {
        Milestone milestone = models.milestone(scope.reopenedForm());
        Plan plan = deadlines.plan(scope.collaborativeId());
        LocalDate today = LocalDate.now(clock);
        Instant soon = plan.moment(milestone, plan.workingDays().roll(today, Roll.forward));
        return at(scope, milestone).map(usual -> usual.isBefore(plan.moment(milestone, today)) ? soon : usual);
    }

    int occurrence(Scope scope, Milestone milestone) {
        return deadlines.standard(milestone).anchor().isOfEachWorkshop() ? scope.workshop() : 0;
    }

    /**
     * What a process says of itself.
     *
     * @param teamId whose it is, or {@code null}
     */
    record Scope(UUID collaborativeId, UUID teamId, int workshop, String reopenedForm, LocalDate cancellationDay) {

        private static final String COLLABORATIVE_ID = "collaborativeId";
        private static final String TEAM_ID = "teamId";
        private static final String WORKSHOP_NUMBER = "workshopNumber";
        private static final String REOPENED_FORM = "reopenedForm";
        private static final String CANCELLATION_DAY = "cancellationDay";

        /** The variables of a process that say what its dates are counted for. */
        static final List<String> VARIABLES =
                List.of(COLLABORATIVE_ID, TEAM_ID, WORKSHOP_NUMBER, REOPENED_FORM, CANCELLATION_DAY);

        Scope ofWorkshop(int number) {
            return new Scope(collaborativeId, teamId, number, reopenedForm, cancellationDay);
        }

        /** The same for whichever team: the dates of the round are those of all. */
        Scope ofRound() {
            return new Scope(collaborativeId, null, workshop, reopenedForm, cancellationDay);
        }

        static Scope of(Map<String, Object> variables) {
            String day = (String) variables.get(CANCELLATION_DAY);
            String team = (String) variables.get(TEAM_ID);
            return new Scope(
                    UUID.fromString((String) variables.get(COLLABORATIVE_ID)),
                    team == null ? null : UUID.fromString(team),
                    (int) variables.get(WORKSHOP_NUMBER),
                    (String) variables.get(REOPENED_FORM),
                    day == null ? null : LocalDate.parse(day));
        }
    }
}
