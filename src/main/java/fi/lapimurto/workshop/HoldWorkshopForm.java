package fi.lapimurto.workshop;

import fi.lapimurto.collaborative.Checklist;
import fi.lapimurto.collaborative.ChecklistForm;
import fi.lapimurto.engine.Refused;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class HoldWorkshopForm extends ChecklistForm<HoldWorkshop> {

    static final String ID = "workshop-hold-workshop";

    HoldWorkshopForm(Checklist checklist) {
        super(ID, 10, HoldWorkshop.class, checklist);
    }

    @Override
    protected void check(Item item, HoldWorkshop decisions) {
        if (decisions.heldUntil().isBefore(decisions.heldFrom())) {
            throw Refused.invalid("heldUntil", "holding.dates.order");
        }
        if (decisions.peoplePresent() < decisions.teamsPresent()) {
            throw Refused.invalid("peoplePresent", "holding.people.tooFew", decisions.teamsPresent());
        }
    }

    @Override
    protected Map<String, Object> answers(Item item, Optional<HoldWorkshop> decisions) {
        return Map.of("workshopHeld", decisions.isPresent());
    }
}
