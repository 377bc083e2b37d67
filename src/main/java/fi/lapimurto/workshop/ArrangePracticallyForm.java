package fi.lapimurto.workshop;

import fi.lapimurto.collaborative.Checklist;
import fi.lapimurto.collaborative.ChecklistForm;
import fi.lapimurto.collaborative.YesNo;
import fi.lapimurto.engine.Refused;
import org.springframework.stereotype.Component;

@Component
class ArrangePracticallyForm extends ChecklistForm<ArrangePractically> {

    ArrangePracticallyForm(Checklist checklist) {
        super("workshop-arrange-practically", 10, ArrangePractically.class, checklist);
    }

    @Override
    protected void check(Item item, ArrangePractically decisions) {
        if (decisions.venueConfirmed() == YesNo.no && decisions.openMatters() == null) {
            throw Refused.invalid("openMatters", "arrangements.open.required");
        }
    }
}
