package fi.lapimurto.journey;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.YesNo;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamChange;
import fi.lapimurto.team.Teams;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A team's report is ready for others when its contact has approved it (G32); a changed one is approved anew. */
@Component
class ReportApproval {

    private final PaperStore papers;
    private final Teams teams;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    ReportApproval(PaperStore papers, Teams teams, AuditTrail trail, ApplicationEventPublisher events) {
        this.papers = papers;
        this.teams = teams;
        this.trail = trail;
        this.events = events;
    }

    /** The report is written, or was changed: its contact is asked. */
    void ask(UUID teamId) {
        papers.unfinish(teamId, Deliverable.approval);
        Team team = teams.find(teamId).orElseThrow();
        int version = papers.find(teamId, Deliverable.report).orElseThrow().version();
        events.publishEvent(new TeamReportWritten(team.collaborativeId(), teamId, version));
    }

    /** Takes the contact's answer; a report that is not approved is written on. */
    boolean answer(UUID teamId, ApproveReport answer, String by) {
        boolean approved = answer.approved() == YesNo.yes;
        if (approved) {
            papers.finish(teamId, Deliverable.approval, answer, by);
            trail.record(TeamChange.paper(teamId), TeamChange.report_approved, by);
        } else {
            papers.save(teamId, Deliverable.approval, null, answer, null, by);
            papers.unfinish(teamId, Deliverable.report);
        }
        return approved;
    }

    /** Approves a report that is ready and has no approval. */
    void approveAgain(UUID teamId, String by) {
        if (!isFinished(teamId, Deliverable.report) || isFinished(teamId, Deliverable.approval)) {
            throw UseCaseRejected.conflict("journey.error.nothingToApprove");
        }
        answer(teamId, new ApproveReport(YesNo.yes, null), by);
    }

    private boolean isFinished(UUID teamId, Deliverable deliverable) {
        return papers.find(teamId, deliverable).filter(TeamPaper::isFinished).isPresent();
    }
}
