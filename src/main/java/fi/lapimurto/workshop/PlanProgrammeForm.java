package fi.lapimurto.workshop;

import fi.lapimurto.form.Finding;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.ChecklistForm;
import fi.lapimurto.workshop.PlanProgramme.Principle;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class PlanProgrammeForm extends ChecklistForm<PlanProgramme> {

    PlanProgrammeForm(Checklist checklist) {
        super("workshop-plan-programme", 10, PlanProgramme.class, checklist);
    }

    /** In the first workshop the teams hear all the principles before they tell anything; later they are known. */
    @Override
    protected List<Finding> findings(FormOccurrence item, PlanProgramme decisions) {
        List<Principle> told = decisions.confidentiality() == null ? List.of() : decisions.confidentiality();
        boolean first = item.occurrence() == 1;
        return first && !told.containsAll(List.of(Principle.values()))
                ? List.of(Finding.warn("programme.confidentiality"))
                : List.of();
    }
}
