package fi.lapimurto.collaborative;

import org.springframework.stereotype.Component;

@Component
class PlanCommunicationForm extends ChecklistForm<PlanCommunication> {

    PlanCommunicationForm(Checklist checklist) {
        super("collaborative-plan-communication", 6, PlanCommunication.class, checklist);
    }
}
