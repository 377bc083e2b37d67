package fi.lapimurto.overview;

import fi.lapimurto.collaborative.CollaborativeListQueries;
import fi.lapimurto.collaborative.CollaborativeListQueries.Wanted;
import fi.lapimurto.collaborative.CollaborativeSummary;
import fi.lapimurto.engine.OpenTasks;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.RoleAssignments;
import fi.lapimurto.team.TeamList;
import fi.lapimurto.team.TeamList.TeamListRow;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for one person, and how far their collaboratives and teams are. */
@Component
@Transactional(readOnly = true)
class MyWork {

    /** So many collaboratives are shown; the list has the others. */
    private static final int SHOWN = 6;

    /** Everything on the page. */
    record WorkOverview(RoleAssignments roles, MyTaskList.Tasks tasks, Section running, List<TeamListRow> teams) {

        public boolean mayOpen() {
            return roles.mayAnywhere(Permission.ROUND_OPEN);
        }

        /** Whether tasks can ever wait here. */
        public boolean works() {
            return runs() || roles.mayAnywhere(Permission.TEAM_WRITE);
        }

        /** Whether collaboratives can ever be theirs. */
        public boolean runs() {
            return roles.mayAnywhere(Permission.ROUND_OPEN) || roles.mayAnywhere(Permission.COACHING_WORK);
        }

        public boolean owns() {
            return roles.mayAnywhere(Permission.COCKPIT);
        }

        public boolean admin() {
            return roles.mayAnywhere(Permission.PEOPLE_MANAGE);
        }

        /** Whether there is something to read, and no other section says so. */
        public boolean onlyReads() {
            return roles.mayAnywhere(Permission.ROUND_READ) && !works() && !owns();
        }
    }

    /** The running collaboratives in which somebody works. */
    record Section(List<Running> shown, long others) {}

    /** How far one of them is. */
    record Running(CollaborativeSummary collaborative, NextDate next, long overdue) {}

    private final AccessControl access;
    private final CollaborativeListQueries list;
    private final OpenTasks tasks;
    private final MyTaskList mine;
    private final NextDates nextDates;
    private final TeamList teams;

    MyWork(
            AccessControl access,
            CollaborativeListQueries list,
            OpenTasks tasks,
            MyTaskList mine,
            NextDates nextDates,
            TeamList teams) {
        this.access = access;
        this.list = list;
        this.tasks = tasks;
        this.mine = mine;
        this.nextDates = nextDates;
        this.teams = teams;
    }

    WorkOverview of(String login, int shown, Locale locale) {
        RoleAssignments roles = access.of(login);
        List<TeamListRow> own =
                roles.mayAnywhere(Permission.TEAM_WRITE) ? teams.mine(login, Permission.TEAM_WRITE) : List.of();
        return new WorkOverview(roles, mine.first(login, roles, shown, locale), running(roles, locale), own);
    }

    private Section running(RoleAssignments roles, Locale locale) {
        if (!roles.mayAnywhere(Permission.COACHING_WORK)) {
            return new Section(List.of(), 0);
        }
        Page<CollaborativeSummary> page =
                list.page(Wanted.running(roles.rounds(Permission.COACHING_WORK)), PageRequest.of(0, SHOWN));
        Map<UUID, NextDate> next = nextDates.of(page.getContent(), locale);
        Map<String, Long> overdue =
                tasks.overdue(page.map(CollaborativeSummary::code).getContent());
        List<Running> shown = page.map(it -> new Running(it, next.get(it.id()), overdue.getOrDefault(it.code(), 0L)))
                .getContent();
        return new Section(shown, page.getTotalElements() - shown.size());
    }
}
