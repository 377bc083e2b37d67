package fi.lapimurto.recruiting;

import fi.lapimurto.engine.FormValues;
import fi.lapimurto.engine.TaskForm;
import fi.lapimurto.engine.TaskSubject;
import fi.lapimurto.recruiting.OfferPlace.OfferAnswer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An organiser asks the first team on the waiting list whether it takes a place that has become free. */
@Component
class OfferPlaceForm implements TaskForm {

    private final ApplicationDecisions deciding;

    OfferPlaceForm(ApplicationDecisions deciding) {
        this.deciding = deciding;
    }

    @Override
    public String id() {
        return "recruitment-offer-place";
    }

    @Override
    public Object prefill(TaskSubject subject) {
        Application application = deciding.application(subject.id("applicationId"));
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("applicationId", application.id());
        shown.put("teamName", application.teamName());
        shown.put("organisation", application.organisation());
        shown.put("contactName", application.contactName());
        shown.put("contactEmail", application.contactEmail());
        shown.put("contactPhone", application.contactPhone());
        return shown;
    }

    @Override
    public Map<String, Object> submit(TaskSubject subject, FormValues values) {
        OfferPlace offer = values.bind(OfferPlace.class);
        deciding.offered(subject.id("applicationId"), offer, subject.userId());
        return Map.of("placeSettled", offer.answer() != OfferAnswer.refuses);
    }
}
