package fi.lapimurto.notification;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.FormBinder;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.RoleAssignments;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.Teams;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who may write to whom: organisers to all teams of their round, coaches to the teams that they coach, both to the
 * round's coaches. A cancelled round is over for everybody; one that is closed is not, since its teams are followed for
 * a year.
 */
@Component
class AnnouncementDrafts {

    private final AccessControl access;
    private final Collaboratives collaboratives;
    private final Teams teams;
    private final Audiences audiences;
    private final FormBinder binder;

    AnnouncementDrafts(
            AccessControl access, Collaboratives collaboratives, Teams teams, Audiences audiences, FormBinder binder) {
        this.access = access;
        this.collaboratives = collaboratives;
        this.teams = teams;
        this.audiences = audiences;
        this.binder = binder;
    }

    /** The teams to whose people somebody may write, by name. */
    List<Team> teams(UUID collaborativeId, String by) {
        RoleAssignments roles = access.of(by);
        access.require(roles, Permission.ROUND_ANNOUNCE, collaborativeId);
        return teams.of(collaborativeId).stream()
                .filter(it -> roles.in(collaborativeId, it.id()).contains(Permission.TEAM_READ))
                .toList();
    }

    /** What would be sent; refused when it may not, when it breaks a rule, or when nobody would get it. */
    AnnouncementDraft draft(UUID collaborativeId, NewAnnouncement content, String by) {
        Map<UUID, String> own = teams(collaborativeId, by).stream()
                .collect(Collectors.toMap(Team::id, Team::name, (one, other) -> one, LinkedHashMap::new));
        Collaborative collaborative = collaboratives.get(collaborativeId);
        if (!isOpen(collaborative)) {
            throw UseCaseRejected.conflict("notification.announcement.cancelled");
        }
        binder.check(content);
        if (!own.keySet().containsAll(content.without())) {
            throw UseCaseRejected.invalid("without", "notification.announcement.unknownTeam");
        }
        Set<UUID> without = Set.copyOf(content.without());
        List<UUID> chosen =
                own.keySet().stream().filter(it -> !without.contains(it)).toList();
        Addressed addressed = new Addressed(content.to(), chosen);
        AnnouncementDraft draft = new AnnouncementDraft(
                collaborative,
                content,
                addressed,
                audiences.addressed(collaborativeId, addressed),
                audiences.unreached(addressed).stream().map(own::get).toList(),
                by);
        if (draft.reached().isEmpty()) {
            throw UseCaseRejected.invalid("to", "notification.announcement.nobody");
        }
        return draft;
    }

    static boolean isOpen(Collaborative collaborative) {
        return collaborative.state() != CollaborativeState.cancelled;
    }
}
