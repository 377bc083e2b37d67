package fi.lapimurto.handbook;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.deadline.Deadlines;
import fi.lapimurto.deadline.DueDate;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.deadline.Plan;
import fi.lapimurto.deadline.Warning;
import fi.lapimurto.handbook.ProgressQueries.HandbookProgress;
import fi.lapimurto.schedule.CollaborativeSchedules;
import fi.lapimurto.schedule.OpenDates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What collaboratives have before them, read in the same number of statements however many there are. */
@Service
@Transactional(readOnly = true)
public class UpcomingDates {

    /** Reminders and other moments at which the program does something, and days of the teams’ own work. */
    private static final Set<Milestone> NOT_THE_ORGANISERS = Set.of(
            Milestone.recruiting_closes_soon,
            Milestone.cancellation_reminder,
            Milestone.info_session_opens,
            Milestone.participant_list_reminder,
            Milestone.feedback_asked,
            Milestone.workshop_begins,
            Milestone.workshop_papers,
            Milestone.action_period_work);

    private final Collaboratives collaboratives;
    private final CollaborativeSchedules planning;
    private final Deadlines deadlines;
    private final OpenDates models;
    private final ProgressQueries progress;
    private final Clock clock;

    UpcomingDates(
            Collaboratives collaboratives,
            CollaborativeSchedules planning,
            Deadlines deadlines,
            OpenDates models,
            ProgressQueries progress,
            Clock clock) {
        this.collaboratives = collaboratives;
        this.planning = planning;
        this.deadlines = deadlines;
        this.models = models;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * One collaborative’s year.
     *
     * @param all every day on which somebody has or had to be ready, the earliest first
     * @param coming the days from today on whose work is not finished, the nearest first
     * @param advice what an experienced organiser would say of its timetable
     */
    public record Year(List<UpcomingDate> all, List<UpcomingDate> coming, List<Warning> advice) {}

    /** The days from today on whose work is not finished, the nearest first, for each of the collaboratives. */
    public Map<UUID, List<UpcomingDate>> of(Collection<UUID> ids) {
        Map<UUID, List<UpcomingDate>> coming = new HashMap<>();
        if (!ids.isEmpty()) {
            Map<UUID, HandbookProgress> known = progress.of(ids);
            days(ids).forEach((id, days) -> coming.put(id, coming(days, known.get(id))));
        }
        return coming;
    }

    /** The whole of one collaborative. */
    public Year year(UUID id) {
        List<UpcomingDate> days = days(List.of(id)).get(id);
        return new Year(days, coming(days, progress.of(List.of(id)).get(id)), planning.advice(id));
    }

    private List<UpcomingDate> coming(List<UpcomingDate> days, HandbookProgress known) {
        LocalDate today = LocalDate.now(clock);
        return days.stream()
                .filter(it -> !it.last().isBefore(today) && !isOver(it, known))
                .toList();
    }

    /** A day is over before its time when its step is finished, its form was sent, or the work has gone on to the next workshop. */
    private boolean isOver(UpcomingDate it, HandbookProgress known) {
        boolean sent = models.form(it.milestone())
                .map(form -> form + " " + it.occurrence())
                .filter(known.decided()::contains)
                .isPresent();
        boolean left = Step.hasSeveralItems(it.step())
                && it.occurrence() < known.reached().getOrDefault(it.step(), 0);
        return sent || left || known.finished().contains(it.step());
    }

    private Map<UUID, List<UpcomingDate>> days(Collection<UUID> ids) {
        Map<UUID, Plan> plans = deadlines.plans(ids);
        Map<UUID, List<DueDate>> dates = planning.dates(ids);
        Map<UUID, List<UpcomingDate>> days = new HashMap<>();
        for (Collaborative it : collaboratives.withTimetables(ids)) {
            days.put(
                    it.id(),
                    dates.get(it.id()).stream()
                            .filter(date -> !NOT_THE_ORGANISERS.contains(date.milestone()))
                            .map(date -> coming(date, plans.get(it.id()), it.timetable()))
                            .sorted(Comparator.comparing(UpcomingDate::first).thenComparing(UpcomingDate::milestone))
                            .toList());
        }
        return days;
    }

    private static UpcomingDate coming(DueDate date, Plan plan, Timetable timetable) {
        int step = plan.rule(date.milestone()).step();
        if (date.milestone() == Milestone.workshop_held) {
            Workshop workshop = timetable.workshop(date.occurrence());
            return new UpcomingDate(date.milestone(), date.occurrence(), step, workshop.firstDay(), workshop.lastDay());
        }
        return new UpcomingDate(date.milestone(), date.occurrence(), step, date.day(), date.day());
    }
}
