package fi.lapimurto.journey;

import fi.lapimurto.engine.FormValues;
import fi.lapimurto.engine.TaskForm;
import fi.lapimurto.engine.TaskSubject;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A team tells how it goes some months after the common year, or that it rather does not. */
@Component
class TellResultsForm implements TaskForm {

    private final FollowUps followUps;
    private final Deliverables papers;

    TellResultsForm(FollowUps followUps, Deliverables papers) {
        this.followUps = followUps;
        this.papers = papers;
    }

    @Override
    public String id() {
        return Deliverable.followup_3.form();
    }

    @Override
    public Object prefill(TaskSubject subject) {
        return Map.of();
    }

    @Override
    public Map<String, Object> submit(TaskSubject subject, FormValues values) {
        UUID team = subject.id(Journeys.TEAM_ID);
        papers.take(team, followUps.askedLast(team), values, subject.userId());
        return Map.of();
    }
}
