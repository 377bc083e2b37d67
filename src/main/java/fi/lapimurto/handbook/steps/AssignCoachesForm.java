package fi.lapimurto.handbook.steps;

import fi.lapimurto.form.Finding;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.ChecklistForm;
import fi.lapimurto.handbook.steps.AssignCoaches.Principle;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class AssignCoachesForm extends ChecklistForm<AssignCoaches> {

    AssignCoachesForm(Checklist checklist) {
        super("collaborative-assign-coaches", 11, AssignCoaches.class, checklist);
    }

    @Override
    protected List<Finding> findings(FormOccurrence item, AssignCoaches decisions) {
        return decisions.principles().containsAll(List.of(Principle.values()))
                ? List.of()
                : List.of(Finding.warn("coaches.principles"));
    }
}
