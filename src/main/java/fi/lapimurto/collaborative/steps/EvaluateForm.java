package fi.lapimurto.collaborative.steps;

import fi.lapimurto.collaborative.Checklist;
import fi.lapimurto.collaborative.ChecklistForm;
import fi.lapimurto.collaborative.Finding;
import fi.lapimurto.collaborative.Step;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class EvaluateForm extends ChecklistForm<Evaluate> {

    static final String ID = "collaborative-evaluate";

    EvaluateForm(Checklist checklist) {
        super(ID, Step.EVALUATE, Evaluate.class, checklist);
    }

    @Override
    protected List<Finding> findings(Item item, Evaluate decisions) {
        return decisions.costEffectiveness() == null ? List.of(Finding.warn("evaluation.costs")) : List.of();
    }
}
