package fi.lapimurto.collaborative.steps;

import fi.lapimurto.collaborative.Checklist;
import fi.lapimurto.collaborative.ChecklistForm;
import fi.lapimurto.engine.Refused;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class PrepareTeamsForm extends ChecklistForm<PrepareTeams> {

    PrepareTeamsForm(Checklist checklist) {
        super("collaborative-prepare-teams", 8, PrepareTeams.class, checklist);
    }

    @Override
    protected void check(Item item, PrepareTeams decisions) {
        List<PrepareTeams.Preparation> preparation = decisions.preparation();
        if (preparation.contains(PrepareTeams.Preparation.pre_assignment)) {
            if (decisions.assignmentText() == null) {
                throw Refused.invalid("assignmentText", "preparing.assignment.required");
            }
            if (decisions.returnBy() == null) {
                throw Refused.invalid("returnBy", "preparing.returnBy.required");
            }
        }
        if (preparation.contains(PrepareTeams.Preparation.site_visits) && decisions.visitChecklist() == null) {
            throw Refused.invalid("visitChecklist", "preparing.checklist.required");
        }
        if (decisions.visitsFrom() != null
                && decisions.visitsUntil() != null
                && decisions.visitsUntil().isBefore(decisions.visitsFrom())) {
            throw Refused.invalid("visitsUntil", "preparing.visits.order");
        }
    }
}
