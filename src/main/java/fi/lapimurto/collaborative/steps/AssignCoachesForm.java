package fi.lapimurto.collaborative.steps;

import fi.lapimurto.collaborative.Checklist;
import fi.lapimurto.collaborative.ChecklistForm;
import fi.lapimurto.engine.Refused;
import org.springframework.stereotype.Component;

@Component
class AssignCoachesForm extends ChecklistForm<AssignCoaches> {

    AssignCoachesForm(Checklist checklist) {
        super("collaborative-assign-coaches", 11, AssignCoaches.class, checklist);
    }

    @Override
    protected void check(Item item, AssignCoaches decisions) {
        if (decisions.teamCount() > 2L * decisions.coachCount() && decisions.fewCoachesReason() == null) {
            throw Refused.invalid("fewCoachesReason", "coaches.few.reason");
        }
    }
}
