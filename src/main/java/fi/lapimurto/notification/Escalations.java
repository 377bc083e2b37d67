package fi.lapimurto.notification;

import fi.lapimurto.deadline.Deadlines;
import fi.lapimurto.deadline.WorkingDays;
import fi.lapimurto.engine.ModelElement.ProcessKind;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.engine.TaskGroup;
import fi.lapimurto.notification.DigestContent.Line;
import fi.lapimurto.notification.DigestTasks.DigestTask;
import fi.lapimurto.people.Participant;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Profile;
import fi.lapimurto.people.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who hears of tasks that others have left undone: of a team's first its coach and then the organisers, of a coach's the
 * organisers. A trial stays between the team and its coach (handbook 1.10).
 */
@Component
class Escalations {

    /** After so many working days the next level hears of it. */
    private static final int FIRST = 5;

    /** After so many working days the organisers hear of what a team's coach has heard of before. */
    private static final int SECOND = 10;

    private static final String TEAM = "teamId";

    private final People people;
    private final Deadlines deadlines;
    private final Clock clock;

    Escalations(People people, Deadlines deadlines, Clock clock) {
        this.people = people;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** What each person is to hear now, and has not heard before. */
    Map<Profile, List<Line>> of(List<DigestTask> tasks, DigestRun run) {
        WorkingDays workingDays = deadlines.workingDays();
        List<DigestTask> overdue = tasks.stream()
                .filter(it -> it.line().section() == DigestSection.overdue)
                .filter(it -> !it.task().model().audience().contains(TaskGroup.organisers))
                .toList();
        List<DigestTask> first = passed(overdue, FIRST, workingDays, run);
        List<DigestTask> second = passed(overdue, SECOND, workingDays, run);
        Map<UUID, List<Profile>> coaches = people.holders(Role.coach, teams(first));
        Map<UUID, List<Profile>> organisers = new HashMap<>();
        Map<Profile, List<Line>> heard = new LinkedHashMap<>();
        for (DigestTask it : first) {
            List<Profile> coach = ofTeam(it) ? coaches.getOrDefault(team(it), List.of()) : List.of();
            DigestSection section = ofTeam(it) ? DigestSection.team_late : DigestSection.coach_late;
            tell(heard, it, section, coach.isEmpty() ? organisers(it, organisers) : coach);
        }
        for (DigestTask it : second) {
            if (ofTeam(it)) {
                tell(heard, it, DigestSection.unanswered, organisers(it, organisers));
            }
        }
        return heard;
    }

    private static void tell(
            Map<Profile, List<Line>> heard, DigestTask task, DigestSection section, List<Profile> people) {
        people.stream()
                .filter(it -> !task.awaited().logins().contains(it.login()))
                .map(it -> heard.computeIfAbsent(it, person -> new ArrayList<>()))
                .filter(lines -> lines.stream()
                        .noneMatch(it -> it.taskId().equals(task.task().id())))
                .forEach(lines -> lines.add(task.in(section)));
    }

    private List<DigestTask> passed(List<DigestTask> overdue, int days, WorkingDays workingDays, DigestRun run) {
        return overdue.stream()
                .filter(it -> run.passed(later(it.task().dueAt(), days, workingDays)))
                .toList();
    }

    /** The moment so many working days later. */
    private Instant later(Instant due, int days, WorkingDays workingDays) {
        LocalDate day = due.atZone(clock.getZone()).toLocalDate();
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= workingDays.isWorkingDay(day) ? 1 : 0;
        }
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static boolean ofTeam(DigestTask it) {
        Set<TaskGroup> audience = it.task().model().audience();
        return audience.contains(TaskGroup.team_contacts) || audience.contains(TaskGroup.team_members);
    }

    private static Set<UUID> teams(List<DigestTask> tasks) {
        return tasks.stream().filter(Escalations::ofTeam).map(Escalations::team).collect(Collectors.toSet());
    }

    private static UUID team(DigestTask it) {
        return it.task().subject().id(TEAM);
    }

    private List<Profile> organisers(DigestTask it, Map<UUID, List<Profile>> known) {
        OpenTask task = it.task();
        if (task.model().kind() == ProcessKind.trial) {
            return List.of();
        }
        return known.computeIfAbsent(
                it.round().id(),
                id -> people.participants(id).stream()
                        .filter(person -> person.role() == Role.organiser)
                        .map(Participant::person)
                        .filter(Profile::active)
                        .toList());
    }
}
