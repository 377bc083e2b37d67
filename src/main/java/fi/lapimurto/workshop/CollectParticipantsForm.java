package fi.lapimurto.workshop;

import fi.lapimurto.collaborative.Checklist;
import fi.lapimurto.collaborative.ChecklistForm;
import fi.lapimurto.engine.Refused;
import org.springframework.stereotype.Component;

@Component
class CollectParticipantsForm extends ChecklistForm<CollectParticipants> {

    CollectParticipantsForm(Checklist checklist) {
        super("workshop-collect-participants", 10, CollectParticipants.class, checklist);
    }

    @Override
    protected void check(Item item, CollectParticipants decisions) {
        if (decisions.people() < decisions.teams()) {
            throw Refused.invalid("people", "participants.people.tooFew", decisions.teams());
        }
        if (decisions.teamsOfOtherSize() > decisions.teams()) {
            throw Refused.invalid("teamsOfOtherSize", "participants.otherSize.tooMany", decisions.teams());
        }
        if (decisions.teamsOfOtherSize() > 0 && decisions.otherSizeReason() == null) {
            throw Refused.invalid("otherSizeReason", "participants.otherSize.reason");
        }
    }
}
