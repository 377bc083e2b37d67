package fi.lapimurto.coaching;

import fi.lapimurto.collaborative.Checklist;
import fi.lapimurto.collaborative.ChecklistForm;
import fi.lapimurto.engine.Refused;
import org.springframework.stereotype.Component;

@Component
class PlanSessionsForm extends ChecklistForm<PlanSessions> {

    PlanSessionsForm(Checklist checklist) {
        super("interim-coaching-plan-sessions", 12, PlanSessions.class, checklist);
    }

    @Override
    protected void check(Item item, PlanSessions decisions) {
        if (decisions.lastSessionOn().isBefore(decisions.firstSessionOn())) {
            throw Refused.invalid("lastSessionOn", "sessions.dates.order");
        }
        boolean usual = decisions.teamsPerSession() >= 2 && decisions.teamsPerSession() <= 4;
        if (!usual && decisions.groupSizeReason() == null) {
            throw Refused.invalid("groupSizeReason", "sessions.groupSize.reason");
        }
    }
}
