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
    private final Function<UUID, List<Finding>> findings;
    private final PaperCommands papers;
    private final DeviationPolicy policy;

    /**
     * @param findings what is said of a team's page
     */
    PageForm(
            Deliverable deliverable,
            Function<UUID, List<Finding>> findings,
            PaperCommands papers,
            DeviationPolicy policy) {
        this.deliverable = deliverable;
        this.findings = findings;
        this.papers = papers;
        this.policy = policy;
    }

    @Override
    public String id() {
        return deliverable.form();
    }

    @Override
    public Object prefill(TaskSubject subject) {
        UUID team = subject.id(Journeys.TEAM_ID);
        String situation = policy.words(findings.apply(team), subject.text(TaskSubject.LANGUAGE));
        return Map.of("teamId", team.toString(), "situation", situation);
    }

    @Override
    public Map<String, Object> submit(TaskSubject subject, FormValues values) {
        UUID team = subject.id(Journeys.TEAM_ID);
        papers.ready(team, deliverable, findings.apply(team), values, subject.userId());
        return Map.of();
    }
}
