package fi.lapimurto.journey;

import fi.lapimurto.engine.FormValues;
import fi.lapimurto.engine.TaskForm;
import fi.lapimurto.engine.TaskSubject;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The team's contact approves its report, or sends it back to be written on. */
@Component
class ApproveReportForm implements TaskForm {

    private final PaperCommands papers;

    ApproveReportForm(PaperCommands papers) {
        this.papers = papers;
    }

    @Override
    public String id() {
        return Deliverable.approval.form();
    }

    @Override
    public Object prefill(TaskSubject subject) {
        return Map.of("teamId", subject.id(Journeys.TEAM_ID).toString());
    }

    @Override
    public Map<String, Object> submit(TaskSubject subject, FormValues values) {
        boolean approved = papers.answer(subject.id(Journeys.TEAM_ID), values, subject.userId());
        return Map.of("reportApproved", approved);
    }
}
