package fi.lapimurto.journey;

import fi.lapimurto.engine.FormBinder;
import fi.lapimurto.engine.FormValues;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Finding;
import fi.lapimurto.people.Permission;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes a team's papers: on their pages, as its own people do, and from the forms of its tasks. */
@Service
@Transactional
public class PaperCommands {

    /**
     * What is said of a change of a paper.
     *
     * @param why what changed and why, or {@code null}
     */
    public record ChangeReason(@Size(max = 2000) String why) {}

    private final PaperStore papers;
    private final JourneyAccess access;
    private final FormBinder binder;
    private final PaperReview review;
    private final ReportApproval approval;
    private final ResultConsents consents;

    PaperCommands(
            PaperStore papers,
            JourneyAccess access,
            FormBinder binder,
            PaperReview review,
            ReportApproval approval,
            ResultConsents consents) {
        this.papers = papers;
        this.access = access;
        this.binder = binder;
        this.review = review;
        this.approval = approval;
        this.consents = consents;
    }

    /**
     * Keeps what a person of the team has written on its page.
     *
     * @param seen the version that was changed, 0 for a new one; {@code null} for whatever is there
     * @param sent what was entered, field by field; once the paper is ready also {@code why}: what changed and why
     */
    @UseCase
    public void save(String login, UUID teamId, Deliverable deliverable, Integer seen, Map<String, ?> sent) {
        access.requireOpen(login, Permission.TEAM_WRITE, teamId);
        boolean ready =
                papers.find(teamId, deliverable).filter(TeamPaper::isFinished).isPresent();
        if (!deliverable.isWritable(ready)) {
            throw UseCaseRejected.conflict("journey.error.inTask");
        }
        String why = binder.bind(sent, ChangeReason.class).why();
        if (ready && why == null && deliverable.hasExplainedChanges()) {
            throw UseCaseRejected.invalid("why", "journey.error.why");
        }
        Record content = binder.bind(sent, deliverable.paper());
        if (ready) {
            review.review(teamId, deliverable, (Paper) content, login);
        }
        agree(teamId, content);
        papers.save(teamId, deliverable, seen, content, why, login);
        if (deliverable == Deliverable.report && ready) {
            approval.ask(teamId);
        }
    }

    /** Approves the report again that was changed after its approval; the contact does it for the team. */
    @UseCase
    public void approve(String login, UUID teamId) {
        access.requireOpen(login, Permission.TEAM_DECIDE, teamId);
        approval.approveAgain(teamId, login);
    }

    /** What the form of a task has to say of a paper that is written on its page. */
    List<Finding> findings(UUID teamId, Deliverable deliverable) {
        Record content = papers.find(teamId, deliverable)
                .map(papers::content)
                .orElseGet(() -> papers.empty(deliverable.paper()));
        return review.findings((Paper) content);
    }

    /** What was saved before, for a form that is opened again. */
    Map<String, Object> saved(UUID teamId, Deliverable deliverable) {
        return papers.fields(teamId, deliverable);
    }

    /** Takes a whole paper from the form of its task. */
    void take(UUID teamId, Deliverable deliverable, FormValues values, String by) {
        take(teamId, deliverable, deliverable.paper(), values, by);
    }

    /** The same, and answers the paper. */
    <R extends Record> R take(UUID teamId, Deliverable deliverable, Class<R> type, FormValues values, String by) {
        R content = values.bind(type);
        take(teamId, deliverable, content, by);
        return content;
    }

    /** Takes a whole paper as it is. */
    void take(UUID teamId, Deliverable deliverable, Record content, String by) {
        review.review(teamId, deliverable, (Paper) content, by);
        agree(teamId, content);
        papers.finish(teamId, deliverable, content, by);
    }

    private void agree(UUID teamId, Record content) {
        if (content instanceof AgreeTogether agreement) {
            consents.agree(teamId, agreement);
        }
    }

    /** Takes from a task that what stands on a page is ready. */
    void ready(UUID teamId, Deliverable deliverable, List<Finding> findings, FormValues values, String by) {
        Paper.Ready said = values.bind(Paper.Ready.class);
        review.require(teamId, deliverable, findings, said.deviationReason(), by);
        if (deliverable.isWrittenOnPage()) {
            papers.finish(teamId, deliverable, by);
        } else {
            papers.finish(teamId, deliverable, said, by);
        }
        if (deliverable == Deliverable.report) {
            approval.ask(teamId);
        }
    }

    /** Takes the contact's answer to the report; whether the team approves it. */
    boolean answer(UUID teamId, FormValues values, String by) {
        ApproveReport answer = values.bind(ApproveReport.class);
        review.review(teamId, Deliverable.approval, answer, by);
        return approval.answer(teamId, answer, by);
    }
}
