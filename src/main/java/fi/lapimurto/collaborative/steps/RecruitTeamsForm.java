package fi.lapimurto.collaborative.steps;

import fi.lapimurto.collaborative.Checklist;
import fi.lapimurto.collaborative.ChecklistForm;
import fi.lapimurto.engine.Refused;
import org.springframework.stereotype.Component;

@Component
class RecruitTeamsForm extends ChecklistForm<RecruitTeams> {

    RecruitTeamsForm(Checklist checklist) {
        super("collaborative-recruit-teams", 3, RecruitTeams.class, checklist);
    }

    @Override
    protected void check(Item item, RecruitTeams decisions) {
        if (decisions.closesOn().isBefore(decisions.opensOn())) {
            throw Refused.invalid("closesOn", "recruiting.dates.order");
        }
        if (decisions.maxTeams() < decisions.minTeams()) {
            throw Refused.invalid("maxTeams", "recruiting.teams.order", decisions.minTeams());
        }
        if (decisions.mode() == RecruitTeams.Mode.application && decisions.selectionCriteria() == null) {
            throw Refused.invalid("selectionCriteria", "recruiting.criteria.required");
        }
    }
}
