package fi.lapimurto.journey;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.engine.FormValues;
import fi.lapimurto.engine.TaskForm;
import fi.lapimurto.engine.TaskSubject;
import fi.lapimurto.form.DeviationPolicy;
import fi.lapimurto.journey.DeliverableStore.Kind;
import fi.lapimurto.team.TeamChange;
import fi.lapimurto.team.Teams;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The team says that its presentation is ready to be shown; it is written on its own page. */
@Component
class PreparePresentationForm implements TaskForm {

    private final Presentations presentations;
    private final DeliverableStore works;
    private final AuditTrail trail;
    private final DeviationPolicy grounds;

    PreparePresentationForm(
            Presentations presentations, DeliverableStore works, AuditTrail trail, DeviationPolicy grounds) {
        this.presentations = presentations;
        this.works = works;
        this.trail = trail;
        this.grounds = grounds;
    }

    @Override
    public String id() {
        return "team-journey-prepare-presentation";
    }

    @Override
    public Object prefill(TaskSubject subject) {
        UUID team = subject.id("teamId");
        return Map.of(
                "teamId", team.toString(),
                "situation", grounds.words(presentations.findings(team), subject.text("language")));
    }

    @Override
    public Map<String, Object> submit(TaskSubject subject, FormValues values) {
        UUID team = subject.id("teamId");
        String reason = values.bind(PreparePresentation.class).deviationReason();
        grounds.require(presentations.findings(team), reason);
        if (!Teams.isBlank(reason)) {
            trail.record(
                    TeamChange.subject(team),
                    TeamChange.grounds_given,
                    subject.userId(),
                    Kind.presentation.name(),
                    reason);
        }
        works.finish(team, Kind.presentation, subject.userId());
        return Map.of();
    }
}
