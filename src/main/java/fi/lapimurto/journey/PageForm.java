package fi.lapimurto.journey;

import fi.lapimurto.engine.FormValues;
import fi.lapimurto.engine.TaskForm;
import fi.lapimurto.engine.TaskSubject;
import fi.lapimurto.form.DeviationPolicy;
import fi.lapimurto.form.Finding;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** A task by which a team says that what stands on one of its pages is ready. */
class PageForm implements TaskForm {

    private final Deliverable deliverable;
    private final Class<? extends Record> said;
    private final Function<UUID, List<Finding>> findings;
    private final Deliverables papers;
    private final DeviationPolicy grounds;

    /**
     * @param said what the form itself asks
     * @param findings what is said of a team's page
     */
    PageForm(
            Deliverable deliverable,
            Class<? extends Record> said,
            Function<UUID, List<Finding>> findings,
            Deliverables papers,
            DeviationPolicy grounds) {
        this.deliverable = deliverable;
        this.said = said;
        this.findings = findings;
        this.papers = papers;
        this.grounds = grounds;
    }

    @Override
    public String id() {
        return deliverable.form();
    }

    @Override
    public Object prefill(TaskSubject subject) {
        UUID team = subject.id(Journeys.TEAM_ID);
        return Map.of(
                "teamId",
                team.toString(),
                "situation",
                grounds.words(findings.apply(team), subject.text(Journeys.LANGUAGE)));
    }

    @Override
    public Map<String, Object> submit(TaskSubject subject, FormValues values) {
        UUID team = subject.id(Journeys.TEAM_ID);
        papers.ready(team, deliverable, findings.apply(team), values.bind(said), subject.userId());
        return Map.of();
    }
}
