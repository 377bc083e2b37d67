package fi.lapimurto.collaborative.steps;

import fi.lapimurto.collaborative.Checklist;
import fi.lapimurto.collaborative.ChecklistForm;
import org.springframework.stereotype.Component;

@Component
class PlanCommunicationForm extends ChecklistForm<PlanCommunication> {

    PlanCommunicationForm(Checklist checklist) {
        super("collaborative-plan-communication", 6, PlanCommunication.class, checklist);
    }
}
