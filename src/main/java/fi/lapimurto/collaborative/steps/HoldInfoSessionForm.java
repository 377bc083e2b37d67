package fi.lapimurto.collaborative.steps;

import fi.lapimurto.collaborative.Checklist;
import fi.lapimurto.collaborative.ChecklistForm;
import fi.lapimurto.collaborative.Step;
import fi.lapimurto.engine.Refused;
import org.springframework.stereotype.Component;

/** Step 7, when the session is over. */
@Component
class HoldInfoSessionForm extends ChecklistForm<HoldInfoSession> {

    HoldInfoSessionForm(Checklist checklist) {
        super("collaborative-hold-info-session", Step.INFO_SESSION, HoldInfoSession.class, checklist);
    }

    @Override
    protected void check(Item item, HoldInfoSession made) {
        if (made.peoplePresent() < made.teamsPresent()) {
            throw Refused.invalid("peoplePresent", "infoSession.people.tooFew", made.teamsPresent());
        }
    }
}
