package fi.lapimurto.recruiting;

import fi.lapimurto.engine.FormValues;
import fi.lapimurto.engine.TaskForm;
import fi.lapimurto.engine.TaskSubject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The organisers decide on one application. */
@Component
class DecideApplicationForm implements TaskForm {

    private final ApplicationDecisions deciding;

    DecideApplicationForm(ApplicationDecisions deciding) {
        this.deciding = deciding;
    }

    @Override
    public String id() {
        return "recruitment-decide-application";
    }

    @Override
    public Object prefill(TaskSubject subject) {
        Application application = deciding.application(subject.id("applicationId"));
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("applicationId", application.id());
        shown.put("teamName", application.teamName());
        shown.put("organisation", application.organisation());
        shown.put("problem", application.problem());
        shown.put("customerProcess", application.customerProcess());
        shown.put("managementGoals", application.managementGoals());
        shown.put("placesLeft", deciding.placesLeft(application.collaborativeId()));
        return shown;
    }

    @Override
    public Map<String, Object> submit(TaskSubject subject, FormValues values) {
        deciding.decide(subject.id("applicationId"), values.bind(DecideApplication.class), subject.userId());
        return Map.of();
    }
}
