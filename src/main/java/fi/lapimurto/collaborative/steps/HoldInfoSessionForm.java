package fi.lapimurto.collaborative.steps;

import fi.lapimurto.collaborative.Checklist;
import fi.lapimurto.collaborative.ChecklistForm;
import org.springframework.stereotype.Component;

@Component
class HoldInfoSessionForm extends ChecklistForm<HoldInfoSession> {

    HoldInfoSessionForm(Checklist checklist) {
        super("collaborative-hold-info-session", 7, HoldInfoSession.class, checklist);
    }
}
