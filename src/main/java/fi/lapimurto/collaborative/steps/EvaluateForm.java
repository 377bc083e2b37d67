package fi.lapimurto.collaborative.steps;

import fi.lapimurto.collaborative.Checklist;
import fi.lapimurto.collaborative.ChecklistForm;
import fi.lapimurto.engine.Refused;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class EvaluateForm extends ChecklistForm<Evaluate> {

    EvaluateForm(Checklist checklist) {
        super("collaborative-evaluate", 13, Evaluate.class, checklist);
    }

    @Override
    protected void check(Item item, Evaluate decisions) {
        List<Evaluate.Place> places = decisions.publishedWhere();
        boolean unpublished = places.contains(Evaluate.Place.not_published);
        if (unpublished && places.size() > 1) {
            throw Refused.invalid("publishedWhere", "evaluation.published.contradiction");
        }
        if (!unpublished && decisions.overallReportUrl() == null) {
            throw Refused.invalid("overallReportUrl", "evaluation.report.required");
        }
    }
}
