package fi.lapimurto.participants;

import fi.lapimurto.people.People;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.Profile;
import fi.lapimurto.sheet.RowEdit;
import fi.lapimurto.sheet.SheetEditor;
import fi.lapimurto.team.Member;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamAccess;
import fi.lapimurto.team.Teams;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens teams' lists of participants for those who may see something of them. */
@Service
public class ParticipantSheets {

    /** What somebody may do with a list (handbook 1.10). */
    enum Right {
        /** The team's contact and the organisers: see and change every row. */
        all,
        /** A member: the own row; of the others names and roles. */
        own,
        /** The team's coach: names and roles. */
        names
    }

    private final ParticipantLists lists;
    private final AttendeeStore store;
    private final AttendeePrefill prefill;
    private final TeamAccess access;
    private final Teams teams;
    private final People people;
    private final SheetEditor editor;

    ParticipantSheets(
            ParticipantLists lists,
            AttendeeStore store,
            AttendeePrefill prefill,
            TeamAccess access,
            Teams teams,
            People people,
            SheetEditor editor) {
        this.lists = lists;
        this.store = store;
        this.prefill = prefill;
        this.access = access;
        this.teams = teams;
        this.people = people;
        this.editor = editor;
    }

    /**
     * A team's list for a workshop as one person has it before them.
     *
     * @throws fi.lapimurto.engine.UseCaseRejected when there is none, or the person may not know of it
     */
    @Transactional(readOnly = true)
    public ParticipantSheet open(UUID teamId, int workshopNumber, String by) {
        Team team = access.require(by, Permission.TEAM_READ, teamId);
        ListSituation situation = lists.situation(teamId, workshopNumber);
        List<Member> members = teams.members(teamId);
        Right right = right(team, by);
        ListReader reader = new ListReader(by, right, right == Right.own ? own(members, by) : Optional.empty());
        return new ParticipantSheet(team, situation, members, reader, lists, store, prefill);
    }

    /** Changes a list, as its page does. */
    public void save(UUID teamId, int workshopNumber, List<RowEdit> edits, String by) {
        editor.save(() -> open(teamId, workshopNumber, by), edits);
    }

    /**
     * Who has a list before them.
     *
     * @param member who of the team it is, if anybody
     */
    record ListReader(String login, Right right, Optional<UUID> member) {

        boolean seesAll() {
            return right == Right.all;
        }

        boolean seesWhole(AttendeeRow row) {
            return seesAll() || member.isPresent() && member.get().equals(row.memberId());
        }
    }

    private Right right(Team team, String by) {
        Set<Permission> permitted = access.of(by, team);
        if (permitted.contains(Permission.PARTICIPANTS_WRITE)) {
            return Right.all;
        }
        return permitted.contains(Permission.PARTICIPANTS_OWN) ? Right.own : Right.names;
    }

    private Optional<UUID> own(List<Member> members, String by) {
        UUID person = people.find(by).map(Profile::id).orElse(null);
        return members.stream()
                .filter(it -> it.personId() != null && it.personId().equals(person))
                .map(Member::id)
                .findFirst();
    }
}
