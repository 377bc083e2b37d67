package fi.lapimurto.journey;

import fi.lapimurto.engine.FormValues;
import fi.lapimurto.engine.TaskForm;
import fi.lapimurto.engine.TaskSubject;
import java.util.Map;

/** A task in which a team writes down the whole of a paper. */
class PaperForm implements TaskForm {

    private final Deliverable deliverable;
    private final Deliverables papers;

    PaperForm(Deliverable deliverable, Deliverables papers) {
        this.deliverable = deliverable;
        this.papers = papers;
    }

    @Override
    public String id() {
        return deliverable.form();
    }

    @Override
    public Object prefill(TaskSubject subject) {
        return papers.saved(subject.id(Journeys.TEAM_ID), deliverable)
                .<Object>map(it -> it)
                .orElse(Map.of());
    }

    @Override
    public Map<String, Object> submit(TaskSubject subject, FormValues values) {
        papers.take(subject.id(Journeys.TEAM_ID), deliverable, values, subject.userId());
        return Map.of();
    }
}
