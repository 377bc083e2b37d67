package fi.lapimurto.collaborative;

import org.springframework.stereotype.Component;

@Component
class HoldInfoSessionForm extends ChecklistForm<HoldInfoSession> {

    HoldInfoSessionForm(Checklist checklist) {
        super("collaborative-hold-info-session", 7, HoldInfoSession.class, checklist);
    }
}
