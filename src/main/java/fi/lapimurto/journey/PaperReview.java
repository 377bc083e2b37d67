package fi.lapimurto.journey;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.form.DeviationPolicy;
import fi.lapimurto.form.Finding;
import fi.lapimurto.team.TeamChange;
import fi.lapimurto.team.Teams;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Holds papers against their rules, and keeps the grounds of those that are other than usual. */
@Component
class PaperReview {

    /** More characters of grounds are not kept. */
    private static final int LONGEST = 2000;

    private final DeviationPolicy policy;
    private final AuditTrail trail;
    private final Clock clock;

    PaperReview(DeviationPolicy policy, AuditTrail trail, Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.clock = clock;
    }

    /** Refuses a paper that does not fit together, or is unusual without grounds. */
    void review(UUID teamId, Deliverable deliverable, Paper paper, String by) {
        paper.check(LocalDate.now(clock));
        List<Finding> findings = findings(paper);
        if (!findings.isEmpty()) {
            require(teamId, deliverable, findings, paper.deviationReason(), by);
        }
    }

    List<Finding> findings(Paper paper) {
        return paper.findings(LocalDate.now(clock));
    }

    /** Refuses what findings stop, or warn of without grounds; grounds that were given are kept. */
    void require(UUID teamId, Deliverable deliverable, List<Finding> findings, String grounds, String by) {
        policy.require(findings, grounds);
        if (!Teams.isBlank(grounds)) {
            String kept = grounds.substring(0, Math.min(grounds.length(), LONGEST));
            trail.record(TeamChange.paper(teamId), TeamChange.grounds_given, by, deliverable.name(), kept);
        }
    }
}
