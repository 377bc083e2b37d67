package fi.lapimurto.workshop;

import fi.lapimurto.collaborative.Checklist;
import fi.lapimurto.collaborative.ChecklistForm;
import fi.lapimurto.engine.Refused;
import org.springframework.stereotype.Component;

@Component
class PlanProgrammeForm extends ChecklistForm<PlanProgramme> {

    PlanProgrammeForm(Checklist checklist) {
        super("workshop-plan-programme", 10, PlanProgramme.class, checklist);
    }

    @Override
    protected void check(Item item, PlanProgramme decisions) {
        if (decisions.groupWorkMinutes() > decisions.programmeMinutes()) {
            throw Refused.invalid("groupWorkMinutes", "programme.groupWork.tooMuch", decisions.programmeMinutes());
        }
        if (2 * decisions.groupWorkMinutes() < decisions.programmeMinutes() && decisions.groupWorkReason() == null) {
            throw Refused.invalid("groupWorkReason", "programme.groupWork.reason");
        }
    }
}
