package fi.lapimurto.journey;

import fi.lapimurto.deadline.Deadlines;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.deadline.WorkingDays;
import fi.lapimurto.journey.CatchUpPlan.CatchUpTask;
import fi.lapimurto.schedule.OpenDates;
import fi.lapimurto.schedule.OpenDates.TaskDate;
import fi.lapimurto.schedule.OwnDays;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.Teams;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The plans by which teams catch up. A proposal is counted whenever it is asked for, from the day on which the team came
 * and the plan of its round; only what people have decided is kept.
 */
@Component
class CatchUpPlans implements OwnDays {

    private final CatchUpRows rows;
    private final Teams teams;
    private final PhaseCalendars calendars;
    private final OpenDates tasks;
    private final Deadlines deadlines;
    private final Clock clock;

    CatchUpPlans(
            CatchUpRows rows,
            Teams teams,
            PhaseCalendars calendars,
            OpenDates tasks,
            Deadlines deadlines,
            Clock clock) {
        this.rows = rows;
        this.teams = teams;
        this.calendars = calendars;
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public Map<UUID, Map<String, OwnDay>> of(Collection<UUID> teamIds) {
        List<Team> all = teams.all(teamIds);
        Map<UUID, PhaseCalendar> byCollaborative =
                calendars.of(all.stream().map(Team::collaborativeId).collect(Collectors.toSet()));
        Map<UUID, CatchUp> decided =
                rows.findByTeamIdIn(teamIds).stream().collect(Collectors.toMap(CatchUp::getId, Function.identity()));
        WorkingDays calendar = deadlines.workingDays();
        Map<UUID, Map<String, OwnDay>> days = new HashMap<>();
        for (Team team : all) {
            CatchUpPlan plan =
                    plan(team, byCollaborative.get(team.collaborativeId()), decided.get(team.id()), calendar);
            if (!plan.tasks().isEmpty()) {
                days.put(
                        team.id(),
                        plan.tasks().stream()
                                .collect(Collectors.toMap(
                                        it -> it.deliverable().element(),
                                        it -> new OwnDay(it.day(), it.chosen(), plan.next()))));
            }
        }
        return days;
    }

    /** What has been decided of a team's plan, or nothing yet. */
    CatchUp decided(UUID teamId) {
        return find(teamId).orElseGet(() -> new CatchUp(teamId));
    }

    void keep(CatchUp decided) {
        rows.save(decided);
    }

    private Optional<CatchUp> find(UUID teamId) {
        return rows.findByTeamIdIn(List.of(teamId)).stream().findFirst();
    }

    /** A team's plan; without tasks when the team has nothing to catch up. */
    CatchUpPlan of(Team team, PhaseCalendar phases) {
        return plan(team, phases, find(team.id()).orElse(null), deadlines.workingDays());
    }

    private CatchUpPlan plan(Team team, PhaseCalendar phases, CatchUp decided, WorkingDays calendar) {
        LocalDate admitted = LocalDate.ofInstant(team.admittedAt(), clock.getZone());
        Map<Deliverable, LocalDate> chosen = decided == null ? Map.of() : decided.days();
        boolean agreed = decided != null && decided.agreedAt() != null;
        int next = IntStream.rangeClosed(1, phases.workshops())
                .filter(it -> beginning(it, phases).isAfter(admitted))
                .findFirst()
                .orElse(0);
        LocalDate end = phases.date(Milestone.overall_report, 0).orElseThrow().day();
        Map<Deliverable, LocalDate> proposed = CatchUpSpread.inOrder(
                usual(phases),
                admitted,
                !agreed,
                tasks ->
                        CatchUpSpread.days(tasks, admitted, next == 0 ? null : beginning(next, phases), end, calendar));
        boolean before = next > 0 && proposed.values().stream().allMatch(it -> it.isBefore(beginning(next, phases)));
        Map<Deliverable, LocalDate> days = new EnumMap<>(proposed);
        days.putAll(chosen);
        List<CatchUpTask> all = new ArrayList<>();
        days.forEach((it, day) -> all.add(new CatchUpTask(it, day, chosen.containsKey(it), calendar.isGood(day))));
        return new CatchUpPlan(
                all,
                before ? next : 0,
                admitted,
                last(proposed.values(), phases),
                decided == null ? null : decided.agreedAt(),
                decided == null ? null : decided.agreedBy(),
                decided == null ? 0 : decided.version());
    }

    /** By when the teams of the round do what belongs to the common year, in the order of the way. */
    private Map<Deliverable, LocalDate> usual(PhaseCalendar phases) {
        Map<Deliverable, LocalDate> usual = new EnumMap<>(Deliverable.class);
        Stream.of(Deliverable.values()).filter(Deliverable::isOfTheYear).forEach(it -> {
            TaskDate date = tasks.dateOf(it.process(), it.element(), phases.workshops());
            phases.date(date.milestone(), date.occurrence())
                    .ifPresent(due -> usual.put(it, LocalDate.ofInstant(due.at(), clock.getZone())));
        });
        return usual;
    }

    /** The last day of the last workshop; later only where a proposal is. */
    private static LocalDate last(Collection<LocalDate> proposed, PhaseCalendar phases) {
        LocalDate held = phases.date(Milestone.workshop_held, phases.workshops())
                .orElseThrow()
                .day();
        return Stream.concat(Stream.of(held), proposed.stream())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static LocalDate beginning(int workshop, PhaseCalendar phases) {
        return phases.date(Milestone.workshop_begins, workshop).orElseThrow().day();
    }
}
