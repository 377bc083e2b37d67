package fi.lapimurto.collaborative.steps;

import fi.lapimurto.collaborative.Checklist;
import fi.lapimurto.collaborative.ChecklistForm;
import fi.lapimurto.collaborative.Finding;
import fi.lapimurto.collaborative.OpenTeams;
import fi.lapimurto.collaborative.Step;
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
    protected List<Finding> findings(Item item, Evaluate decisions) {
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
