package fi.lapimurto.handbook.steps;

import fi.lapimurto.form.Finding;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.ChecklistForm;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class PlanCommunicationForm extends ChecklistForm<PlanCommunication> {

    PlanCommunicationForm(Checklist checklist) {
        super("collaborative-plan-communication", 6, PlanCommunication.class, checklist);
    }

    @Override
    protected List<Finding> findings(FormOccurrence item, PlanCommunication decisions) {
        return decisions.professionalHelp() == null ? List.of(Finding.warn("communication.professional")) : List.of();
    }
}
