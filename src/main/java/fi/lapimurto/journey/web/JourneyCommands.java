package fi.lapimurto.journey.web;

import com.fasterxml.jackson.databind.JsonNode;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.journey.Communications;
import fi.lapimurto.journey.Communications.Told;
import fi.lapimurto.journey.Deliverable;
import fi.lapimurto.journey.Deliverables;
import fi.lapimurto.journey.PaperComments;
import fi.lapimurto.journey.ResultConsents;
import fi.lapimurto.people.Permission;
import fi.lapimurto.team.TeamAccess;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What pages and API write of a team's way, each in a transaction that is repeated when others are at it too. */
@Component
class JourneyCommands {

    private final Deliverables papers;
    private final PaperComments comments;
    private final ResultConsents permissions;
    private final Communications communications;
    private final TeamAccess access;
    private final RetryingTransaction repetition;

    JourneyCommands(
            Deliverables papers,
            PaperComments comments,
            ResultConsents permissions,
            Communications communications,
            TeamAccess access,
            RetryingTransaction repetition) {
        this.papers = papers;
        this.comments = comments;
        this.permissions = permissions;
        this.communications = communications;
        this.access = access;
        this.repetition = repetition;
    }

    void requireMember(UUID teamId, String by) {
        access.require(by, Permission.TEAM_WRITE, teamId);
    }

    void save(UUID teamId, Deliverable deliverable, Integer seen, Map<String, JsonNode> values, String why, String by) {
        repetition.inTransaction(() -> papers.save(by, teamId, deliverable, seen, values, why));
    }

    void approve(UUID teamId, String by) {
        repetition.inTransaction(() -> papers.approve(by, teamId));
    }

    void comment(UUID teamId, Deliverable deliverable, int seen, String text, String by) {
        repetition.inTransaction(() -> comments.add(by, teamId, deliverable, seen, text));
    }

    void permit(UUID teamId, String person, String by) {
        repetition.inTransaction(() -> permissions.give(by, teamId, person));
    }

    void withdraw(UUID teamId, UUID permission, String by) {
        repetition.inTransaction(() -> permissions.withdraw(by, teamId, permission));
    }

    UUID tell(UUID teamId, Told told, String by) {
        return repetition.inTransaction(() -> communications.add(by, teamId, told));
    }

    void forget(UUID teamId, UUID entry, String by) {
        repetition.inTransaction(() -> communications.remove(by, teamId, entry));
    }
}
