package fi.lapimurto.handbook.steps;

import fi.lapimurto.form.Finding;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.ChecklistForm;
import fi.lapimurto.handbook.OpenTeams;
import fi.lapimurto.handbook.Step;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class EvaluateForm extends ChecklistForm<Evaluate> {

    static final String ID = "collaborative-evaluate";

    private final OpenTeams teams;

    EvaluateForm(Checklist checklist, OpenTeams teams) {
        super(ID, Step.EVALUATE, Evaluate.class, checklist);
        this.teams = teams;
    }

    @Override
    protected List<Finding> findings(FormOccurrence item, Evaluate decisions) {
        List<Finding> findings = new ArrayList<>();
        if (decisions.costEffectiveness() == null) {
            findings.add(Finding.warn("evaluation.costs"));
        }
        List<String> open = teams.unfinished(item.collaborativeId());
        if (!open.isEmpty()) {
            findings.add(Finding.warn("evaluation.teamsOpen", String.join(", ", open)));
        }
        return findings;
    }
}
