package fi.lapimurto.journey;

import fi.lapimurto.engine.FormValues;
import fi.lapimurto.engine.TaskForm;
import fi.lapimurto.engine.TaskSubject;
import fi.lapimurto.engine.UseCaseRejected;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The team chooses from its ideas what it tries first, and these trials begin. How many they are is counted, and decides
 * nothing (G28).
 */
@Component
class FirstTrialsForm implements TaskForm {

    /** About so many first trials are planned (handbook 1.6). */
    private static final int USUAL_TRIALS = 10;

    private static final String NEW_IDEAS = "newIdeas";

    private final PaperCommands papers;
    private final ObjectProvider<PlannedTrials> trials;
    private final MessageSource messages;

    FirstTrialsForm(PaperCommands papers, ObjectProvider<PlannedTrials> trials, MessageSource messages) {
        this.papers = papers;
        this.trials = trials;
        this.messages = messages;
    }

    @Override
    public String id() {
        return Deliverable.first_trials.form();
    }

    @Override
    public Object prefill(TaskSubject subject) {
        UUID team = subject.id(Journeys.TEAM_ID);
        List<String> begun = trials.getObject().begun(team);
        Object[] figures = {begun.size(), USUAL_TRIALS};
        Locale locale = Locale.forLanguageTag(subject.text(TaskSubject.LANGUAGE));
        Map<String, Object> fields = new HashMap<>(papers.saved(team, Deliverable.first_trials));
        fields.put("trials", messages.getMessage("journey.trials", figures, locale) + "\n" + String.join("\n", begun));
        fields.put("ideaOptions", trials.getObject().untried(team));
        return fields;
    }

    @Override
    public Map<String, Object> submit(TaskSubject subject, FormValues values) {
        UUID team = subject.id(Journeys.TEAM_ID);
        PlanFirstTrials plan = values.bind(PlanFirstTrials.class);
        trials.getObject().begin(team, plan.ideas(), plan.newIdeas(), NEW_IDEAS, subject.userId());
        List<String> begun = trials.getObject().begun(team);
        if (begun.isEmpty()) {
            throw UseCaseRejected.invalid(NEW_IDEAS, "journey.error.noTrial");
        }
        FirstTrials paper = new FirstTrials(String.join("\n", begun), plan.ways());
        papers.take(team, Deliverable.first_trials, paper, subject.userId());
        return Map.of();
    }
}
