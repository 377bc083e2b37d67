package fi.lapimurto.collaborative;

import fi.lapimurto.deadline.Advice;
import fi.lapimurto.deadline.Deadlines;
import fi.lapimurto.deadline.DueDate;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.deadline.Plan;
import fi.lapimurto.deadline.Schedule;
import fi.lapimurto.deadline.Span;
import fi.lapimurto.deadline.Warning;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What collaboratives have before them, read in the same number of statements however many there are. */
@Service
@Transactional(readOnly = true)
public class Outlook {

    /** Reminders and other moments at which the program does something, and nobody has to. */
    private static final Set<Milestone> NOBODYS = Set.of(
            Milestone.cancellation_reminder,
            Milestone.participant_list_reminder,
            Milestone.info_session_opens,
            Milestone.feedback_asked);

    /** What is over for a workshop or gap as soon as its form has been sent. */
    private static final Map<Milestone, String> FORMS = Map.of(
            Milestone.programme_planned, "workshop-plan-programme",
            Milestone.participant_list, "workshop-collect-participants",
            Milestone.arrangements_made, "workshop-arrange-practically",
            Milestone.workshop_held, "workshop-hold-workshop",
            Milestone.reflected, "workshop-reflect-on-workshop",
            Milestone.coaching_planned, "interim-coaching-plan-sessions",
            Milestone.interim_coaching, "interim-coaching-hold-sessions");

    private static final String WORKSHOPS = """
            select c.id, c.opened_at, w.number, w.first_day, w.days from collaborative_collaborative c
            join collaborative_workshop w on w.collaborative_id = c.id
            where c.id = any (:ids) order by c.id, w.number
            """;

    private static final String STEPS = """
            select collaborative_id, number, state, occurrence from collaborative_step
            where collaborative_id = any (:ids) and (state in ('done', 'skipped') or occurrence > 0)
            """;

    private static final String DECISIONS = """
            select collaborative_id, form, occurrence, outcome,
                case when form = '%s' then decided ->> 'closesOn' when form = '%s' then decided ->> 'day' end as day
            from collaborative_decision where collaborative_id = any (:ids)
            """.formatted(Milestones.PLAN_RECRUITING, Milestones.PLAN_INFO_SESSION);

    private final JdbcClient jdbc;
    private final Deadlines deadlines;
    private final Advice advice;
    private final Clock clock;

    Outlook(JdbcClient jdbc, Deadlines deadlines, Advice advice, Clock clock) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
        this.advice = advice;
        this.clock = clock;
    }

    /**
     * One collaborative’s year.
     *
     * @param all every day on which somebody has or had to be ready, the earliest first
     * @param coming the days from today on whose work is not finished, the nearest first
     * @param advice what an experienced organiser would say of its timetable
     */
    public record Year(List<Coming> all, List<Coming> coming, List<Warning> advice) {}

    /** The days from today on whose work is not finished, the nearest first, for each of the collaboratives. */
    public Map<UUID, List<Coming>> of(Collection<UUID> ids) {
        Map<UUID, Plan> plans = ids.isEmpty() ? Map.of() : deadlines.plans(ids);
        Map<UUID, List<Coming>> coming = new HashMap<>();
        known(ids).forEach((id, it) -> coming.put(id, coming(it, plans.get(id))));
        return coming;
    }

    /** The whole of one collaborative. */
    public Year year(UUID id) {
        Known known = known(List.of(id)).get(id);
        Plan plan = deadlines.plan(id);
        Schedule schedule = known.schedule();
        return new Year(
                days(known, plan).toList(), coming(known, plan), advice.on(plan, schedule, LocalDate.now(clock)));
    }

    private List<Coming> coming(Known known, Plan plan) {
        LocalDate today = LocalDate.now(clock);
        return days(known, plan)
                .filter(it -> !it.last().isBefore(today) && !known.isOver(it))
                .toList();
    }

    private static Stream<Coming> days(Known known, Plan plan) {
        return plan.dueDates(known.schedule()).stream()
                .filter(it -> !NOBODYS.contains(it.milestone()))
                .map(it -> known.coming(it, plan.rule(it.milestone()).step()))
                .sorted(Comparator.comparing(Coming::first).thenComparing(Coming::milestone));
    }

    private Map<UUID, Known> known(Collection<UUID> ids) {
        Map<UUID, Known> known = new HashMap<>();
        if (ids.isEmpty()) {
            return known;
        }
        UUID[] all = ids.toArray(UUID[]::new);
        jdbc.sql(WORKSHOPS).param("ids", all).query(row -> {
            LocalDate openedOn =
                    LocalDate.ofInstant(row.getTimestamp("opened_at").toInstant(), clock.getZone());
            LocalDate first = row.getObject("first_day", LocalDate.class);
            known.computeIfAbsent(row.getObject("id", UUID.class), id -> new Known(openedOn))
                    .workshops
                    .add(new Span(first, first.plusDays(row.getInt("days") - 1L)));
        });
        jdbc.sql(STEPS).param("ids", all).query(row -> {
            Known it = known.get(row.getObject("collaborative_id", UUID.class));
            if (StepState.valueOf(row.getString("state")).finished()) {
                it.finished.add(row.getInt("number"));
            }
            it.reached.put(row.getInt("number"), row.getInt("occurrence"));
        });
        jdbc.sql(DECISIONS).param("ids", all).query(row -> {
            Known it = known.get(row.getObject("collaborative_id", UUID.class));
            Decision.Outcome outcome = Decision.Outcome.valueOf(row.getString("outcome"));
            String form = row.getString("form");
            if (outcome != Decision.Outcome.reopened) {
                it.decided.add(form + " " + row.getInt("occurrence"));
            }
            if (row.getString("day") != null && outcome != Decision.Outcome.skipped) {
                it.days.put(form, LocalDate.parse(row.getString("day")));
            }
        });
        return known;
    }

    /** What is known of one collaborative. */
    private static final class Known {

        private final LocalDate openedOn;
        private final List<Span> workshops = new ArrayList<>();
        private final Set<Integer> finished = new HashSet<>();
        private final Map<Integer, Integer> reached = new HashMap<>();
        private final Set<String> decided = new HashSet<>();
        private final Map<String, LocalDate> days = new HashMap<>();

        Known(LocalDate openedOn) {
            this.openedOn = openedOn;
        }

        /** Days of free cancellation only remind of what is done already, so nothing is counted from them here. */
        Schedule schedule() {
            return new Schedule(
                    openedOn,
                    workshops,
                    days.get(Milestones.PLAN_RECRUITING),
                    days.get(Milestones.PLAN_INFO_SESSION),
                    Map.of());
        }

        boolean isOver(Coming it) {
            return finished.contains(it.step())
                    || Step.hasSeveralItems(it.step()) && it.occurrence() < reached.getOrDefault(it.step(), 0)
                    || decided.contains(FORMS.get(it.milestone()) + " " + it.occurrence());
        }

        Coming coming(DueDate date, int step) {
            Span span = date.milestone() == Milestone.workshop_held
                    ? workshops.get(date.occurrence() - 1)
                    : new Span(date.day(), date.day());
            return new Coming(date.milestone(), date.occurrence(), step, span.first(), span.last());
        }
    }
}
