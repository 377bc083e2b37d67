package fi.lapimurto.journey;

import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Wording;
import fi.lapimurto.people.Permission;
import fi.lapimurto.team.Team;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Agrees with a team that came late by when it does what was over before it came. */
@Service
public class CatchUps {

    /** A team and its plan; without tasks when it has nothing to catch up. */
    public record TeamCatchUp(Team team, CatchUpPlan plan, boolean changeable) {}

    private final CatchUpPlans plans;
    private final PhaseCalendars calendars;
    private final JourneyAccess access;
    private final CatchUpRecord record;
    private final Clock clock;

    CatchUps(CatchUpPlans plans, PhaseCalendars calendars, JourneyAccess access, CatchUpRecord record, Clock clock) {
        this.plans = plans;
        this.calendars = calendars;
        this.access = access;
        this.record = record;
        this.clock = clock;
    }

    /** For everybody who may read the team. */
    @Transactional(readOnly = true)
    public TeamCatchUp of(String login, UUID teamId) {
        Team team = access.require(login, Permission.TEAM_READ, teamId);
        return of(login, team, calendars.of(team.collaborativeId()));
    }

    /** For those who agree with the team. */
    @Transactional(readOnly = true)
    public TeamCatchUp toChange(String login, UUID teamId) {
        access.require(login, Permission.TEAM_CATCH_UP, teamId);
        return of(login, teamId);
    }

    TeamCatchUp of(String login, Team team, PhaseCalendar calendar) {
        boolean changeable = access.isOpen(team) && access.of(login, team).contains(Permission.TEAM_CATCH_UP);
        return new TeamCatchUp(team, plans.of(team, calendar), changeable);
    }

    /**
     * Puts tasks on other days, and agrees on the whole plan where that is said. The days that were changed, and after the
     * agreement all, stay when workshops move.
     *
     * @param seen the version that was changed, or {@code null} for whatever is there
     * @param days the days of tasks in the plan; those left out stay as they are
     */
    @UseCase
    public void change(String login, UUID teamId, Integer seen, Map<Deliverable, LocalDate> days, boolean agree) {
        Team team = access.requireOpen(login, Permission.TEAM_CATCH_UP, teamId);
        CatchUpPlan plan = plans.of(team, calendars.of(team.collaborativeId()));
        check(plan, days);
        Map<Deliverable, LocalDate> chosen = new EnumMap<>(Deliverable.class);
        plan.tasks().forEach(it -> {
            LocalDate day = days.getOrDefault(it.deliverable(), it.day());
            boolean moved = !day.equals(it.day());
            if (agree || moved) {
                chosen.put(it.deliverable(), day);
            }
            if (moved) {
                record.moved(team, it.deliverable(), it.day(), day, login);
            }
        });
        CatchUp catchUp = plans.decided(teamId);
        catchUp.choose(seen, chosen);
        if (agree && !plan.isAgreed()) {
            catchUp.agree(login, clock.instant());
            record.agreed(team, login);
        }
        plans.keep(catchUp);
        record.tell(team, chosen.keySet());
    }

    private static void check(CatchUpPlan plan, Map<Deliverable, LocalDate> days) {
        if (plan.tasks().isEmpty()) {
            throw UseCaseRejected.conflict("journey.catchUp.none");
        }
        days.forEach((task, day) -> {
            LocalDate now = plan.tasks().stream()
                    .filter(it -> it.deliverable() == task)
                    .findFirst()
                    .orElseThrow(() -> UseCaseRejected.invalid(task.path(), "journey.catchUp.notInPlan"))
                    .day();
            boolean outside = day == null || day.isBefore(plan.first()) || day.isAfter(plan.last());
            if (outside && !now.equals(day)) {
                throw UseCaseRejected.invalid(
                        task.path(), "journey.catchUp.day", Wording.day(plan.first()), Wording.day(plan.last()));
            }
        });
    }
}
