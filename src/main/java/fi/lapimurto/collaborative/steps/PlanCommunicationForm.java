package fi.lapimurto.collaborative.steps;

import fi.lapimurto.collaborative.Checklist;
import fi.lapimurto.collaborative.ChecklistForm;
import fi.lapimurto.collaborative.Finding;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class PlanCommunicationForm extends ChecklistForm<PlanCommunication> {

    PlanCommunicationForm(Checklist checklist) {
        super("collaborative-plan-communication", 6, PlanCommunication.class, checklist);
    }

    @Override
    protected List<Finding> findings(Item item, PlanCommunication decisions) {
        return decisions.professionalHelp() == null ? List.of(Finding.warn("communication.professional")) : List.of();
    }
}
