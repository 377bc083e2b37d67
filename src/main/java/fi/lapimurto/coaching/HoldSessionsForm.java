package fi.lapimurto.coaching;

import fi.lapimurto.collaborative.Checklist;
import fi.lapimurto.collaborative.ChecklistForm;
import fi.lapimurto.collaborative.YesNo;
import fi.lapimurto.engine.Refused;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class HoldSessionsForm extends ChecklistForm<HoldSessions> {

    HoldSessionsForm(Checklist checklist) {
        super("interim-coaching-hold-sessions", 12, HoldSessions.class, checklist);
    }

    @Override
    protected void check(Item item, HoldSessions decisions) {
        if (decisions.helpNeeded() == YesNo.yes && decisions.helpWanted() == null) {
            throw Refused.invalid("helpWanted", "sessions.help.required");
        }
    }

    @Override
    protected Map<String, Object> answers(Item item, Optional<HoldSessions> decisions) {
        boolean helpNeeded =
                decisions.filter(held -> held.helpNeeded() == YesNo.yes).isPresent();
        return Map.of("helpNeeded", helpNeeded);
    }
}
