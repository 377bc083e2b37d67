package fi.lapimurto.team;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.people.Permission;
import fi.lapimurto.sheet.Sheet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the list of a team's people for those who keep them. */
@Service
public class MemberSheets {

    private final TeamAccess access;
    private final MemberRows rows;
    private final Collaboratives collaboratives;
    private final Members members;
    private final MemberRemovals removals;

    MemberSheets(
            TeamAccess access,
            MemberRows rows,
            Collaboratives collaboratives,
            Members members,
            MemberRemovals removals) {
        this.access = access;
        this.rows = rows;
        this.collaboratives = collaboratives;
        this.members = members;
        this.removals = removals;
    }

    /**
     * The people of a team before somebody.
     *
     * @throws fi.lapimurto.engine.UseCaseRejected when the person does not keep the team's people
     */
    @Transactional(readOnly = true)
    public Sheet<?> open(UUID teamId, String by) {
        Team team = access.require(by, Permission.TEAM_PEOPLE, teamId);
        Collaborative round = collaboratives.get(team.collaborativeId());
        List<MemberRow> kept =
                rows.of(teamId).stream().filter(it -> it.state().takesPart()).toList();
        return new MemberSheet(team, round, by, kept, members, removals);
    }
}
