package fi.lapimurto.coaching;

import fi.lapimurto.collaborative.Checklist;
import fi.lapimurto.collaborative.ChecklistForm;
import fi.lapimurto.engine.Refused;
import org.springframework.stereotype.Component;

@Component
class ArrangeGuidanceForm extends ChecklistForm<ArrangeGuidance> {

    ArrangeGuidanceForm(Checklist checklist) {
        super("interim-coaching-arrange-guidance", 12, ArrangeGuidance.class, checklist);
    }

    @Override
    protected void check(Item item, ArrangeGuidance decisions) {
        if (decisions.topics().contains(ArrangeGuidance.Topic.other) && decisions.otherTopic() == null) {
            throw Refused.invalid("otherTopic", "guidance.topic.required");
        }
    }
}
