package fi.lapimurto.workshop;

import fi.lapimurto.collaborative.Checklist;
import fi.lapimurto.collaborative.ChecklistForm;
import fi.lapimurto.engine.Refused;
import org.springframework.stereotype.Component;

@Component
class ReflectOnWorkshopForm extends ChecklistForm<ReflectOnWorkshop> {

    ReflectOnWorkshopForm(Checklist checklist) {
        super("workshop-reflect-on-workshop", 10, ReflectOnWorkshop.class, checklist);
    }

    @Override
    protected void check(Item item, ReflectOnWorkshop decisions) {
        if (decisions.answers() > 0 && decisions.feedbackSummary() == null) {
            throw Refused.invalid("feedbackSummary", "reflection.feedback.required");
        }
    }
}
