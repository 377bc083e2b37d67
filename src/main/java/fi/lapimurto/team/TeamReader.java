package fi.lapimurto.team;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.NameOrder;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.Profile;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One team as its readers may see it. */
@Service
@Transactional(readOnly = true)
public class TeamReader {

    /** Who reads, as far as it matters for what is shown and offered. */
    public record ReaderRoles(boolean organiser, boolean contact, boolean coach, boolean member) {

        /** Whether the reader looks after the team's people, and sees how to reach them. */
        public boolean keeper() {
            return organiser || contact;
        }
    }

    /**
     * One team, for one reader. Whoever is not its contact or an organiser sees those who have joined, and of the others
     * only how many places there are: nobody can tell who was asked and said no.
     *
     * @param places places with nobody who has joined
     * @param findings what an experienced organiser would say of the team's people; for contact and organisers
     * @param overdue the ids of the tasks whose time is over
     */
    public record Page(
            Team team,
            String collaborative,
            boolean running,
            ReaderRoles reader,
            List<Member> members,
            int places,
            List<Finding> findings,
            List<Profile> coaches,
            List<Profile> candidates,
            List<OpenTask> tasks,
            Set<String> overdue,
            Set<String> own,
            boolean presented) {

        /** Whether the reader may change the team's people now. */
        public boolean changeable() {
            return running && team.takesPart() && reader.keeper();
        }
    }

    /** The contact first; places without a name last. */
    private static final Comparator<Member> ORDER =
            Comparator.comparing((Member it) -> !it.contact()).thenComparing(NameOrder.by(Member::name));

    private final TeamAccess access;
    private final Members members;
    private final TeamCoaches coaches;
    private final TeamProgress progress;
    private final Collaboratives collaboratives;
    private final TeamTasks tasks;

    TeamReader(
            TeamAccess access,
            Members members,
            TeamCoaches coaches,
            TeamProgress progress,
            Collaboratives collaboratives,
            TeamTasks tasks) {
        this.access = access;
        this.members = members;
        this.coaches = coaches;
        this.progress = progress;
        this.collaboratives = collaboratives;
        this.tasks = tasks;
    }

    /** One team. */
    public Page page(String login, UUID teamId) {
        Team team = access.require(login, Permission.TEAM_READ, teamId);
        ReaderRoles reader = reader(login, team);
        Collaborative collaborative = collaboratives.get(team.collaborativeId());
        List<Member> all = members.of(teamId).stream().sorted(ORDER).toList();
        List<Member> shown = reader.keeper() ? all : joined(all);
        List<OpenTask> open = tasks.of(teamId, reader);
        return new Page(
                team,
                collaborative.name(),
                collaborative.state() == CollaborativeState.running,
                reader,
                shown,
                all.size() - joined(all).size(),
                reader.keeper() ? members.findings(teamId) : List.of(),
                coaches.of(Set.of(teamId)).getOrDefault(teamId, List.of()),
                reader.organiser() ? coaches.candidates(team.collaborativeId()) : List.of(),
                open,
                tasks.overdue(open),
                tasks.own(teamId, reader),
                progress.finished(Set.of(teamId))
                        .getOrDefault(teamId, List.of())
                        .contains("presentation"));
    }

    /** One team, for those who look after its people. */
    public Page keeperPage(String login, UUID teamId) {
        Page page = page(login, teamId);
        if (!page.reader().keeper()) {
            throw UseCaseRejected.forbidden("team.contactOnly");
        }
        return page;
    }

    /** Who reads a team. */
    public ReaderRoles reader(String login, Team team) {
        Set<Permission> permitted = access.of(login, team);
        return new ReaderRoles(
                permitted.contains(Permission.TEAM_ORGANISE),
                permitted.contains(Permission.TEAM_DECIDE),
                permitted.contains(Permission.TEAM_COACH),
                permitted.contains(Permission.TEAM_WRITE));
    }

    static List<Member> joined(List<Member> all) {
        return all.stream().filter(it -> it.state() == MemberState.confirmed).toList();
    }
}
