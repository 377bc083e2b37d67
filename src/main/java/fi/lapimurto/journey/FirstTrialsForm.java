package fi.lapimurto.journey;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.engine.FormValues;
import fi.lapimurto.engine.TaskForm;
import fi.lapimurto.engine.TaskSubject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The first trials that a team chooses: how many there are is counted, and decides nothing (G28). */
@Component
class FirstTrialsForm implements TaskForm {

    /** About so many first trials are planned (DOMAIN 1.6). */
    private static final int USUAL = 10;

    private final Deliverables papers;
    private final ObjectProvider<PlannedTrials> trials;
    private final ObjectMapper json;
    private final MessageSource messages;

    FirstTrialsForm(
            Deliverables papers, ObjectProvider<PlannedTrials> trials, ObjectMapper json, MessageSource messages) {
        this.papers = papers;
        this.trials = trials;
        this.json = json;
        this.messages = messages;
    }

    @Override
    public String id() {
        return Deliverable.first_trials.form();
    }

    @Override
    public Object prefill(TaskSubject subject) {
        UUID team = subject.id(Journeys.TEAM_ID);
        Locale locale = Locale.forLanguageTag(subject.text(Journeys.LANGUAGE));
        Map<String, Object> fields = new HashMap<>();
        papers.saved(team, Deliverable.first_trials)
                .ifPresent(it -> fields.putAll(json.convertValue(it, new TypeReference<Map<String, Object>>() {})));
        fields.put("situation", messages.getMessage("journey.trials", new Object[] {planned(team), USUAL}, locale));
        return fields;
    }

    private int planned(UUID team) {
        PlannedTrials known = trials.getIfAvailable();
        return known == null ? 0 : known.planned(Set.of(team)).getOrDefault(team, 0);
    }

    @Override
    public Map<String, Object> submit(TaskSubject subject, FormValues values) {
        papers.take(subject.id(Journeys.TEAM_ID), Deliverable.first_trials, values, subject.userId());
        return Map.of();
    }
}
