package fi.lapimurto.handbook.steps;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.ChecklistForm;
import fi.lapimurto.handbook.Step;
import org.springframework.stereotype.Component;

/** Step 7, when the session is over. */
@Component
class HoldInfoSessionForm extends ChecklistForm<HoldInfoSession> {

    HoldInfoSessionForm(Checklist checklist) {
        super("collaborative-hold-info-session", Step.INFO_SESSION, HoldInfoSession.class, checklist);
    }

    @Override
    protected void check(FormOccurrence item, HoldInfoSession made) {
        if (made.peoplePresent() < made.teamsPresent()) {
            throw UseCaseRejected.invalid("peoplePresent", "infoSession.people.tooFew", made.teamsPresent());
        }
    }
}
