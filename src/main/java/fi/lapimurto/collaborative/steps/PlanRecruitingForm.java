package fi.lapimurto.collaborative.steps;

import fi.lapimurto.collaborative.Checklist;
import fi.lapimurto.collaborative.ChecklistForm;
import fi.lapimurto.collaborative.Finding;
import fi.lapimurto.collaborative.Planning;
import fi.lapimurto.collaborative.Step;
import fi.lapimurto.collaborative.steps.PlanRecruiting.Mode;
import fi.lapimurto.collaborative.steps.PlanRecruiting.Question;
import fi.lapimurto.engine.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Step 3, before recruiting opens. */
@Component
class PlanRecruitingForm extends ChecklistForm<PlanRecruiting> {

    /** A round has seven to ten teams (S2.11, G10). */
    static final int FEWEST_TEAMS = 7;

    static final int MOST_TEAMS = 10;

    /** What every call asks (S3.3 to S3.5). */
    private static final List<Question> ALWAYS_ASKED =
            List.of(Question.problem, Question.customer_process, Question.management_goals);

    PlanRecruitingForm(Checklist checklist) {
        super(Planning.PLAN_RECRUITING, Step.RECRUITING, PlanRecruiting.class, checklist);
    }

    @Override
    protected void check(Item item, PlanRecruiting plan) {
        if (plan.closesOn().isBefore(plan.opensOn())) {
            throw Refused.invalid("closesOn", "recruiting.dates.order");
        }
        if (plan.maxTeams() < plan.minTeams()) {
            throw Refused.invalid("maxTeams", "recruiting.teams.order", plan.minTeams());
        }
        boolean noGrounds =
                (plan.selectionCriteria() == null || plan.selectionCriteria().isEmpty())
                        && plan.otherCriteria() == null;
        if (plan.mode() == Mode.application && noGrounds) {
            throw Refused.invalid("selectionCriteria", "recruiting.criteria.required");
        }
    }

    @Override
    protected List<Finding> findings(Item item, PlanRecruiting plan) {
        List<Finding> findings = new ArrayList<>();
        if (plan.minTeams() < FEWEST_TEAMS || plan.maxTeams() > MOST_TEAMS) {
            findings.add(Finding.warn("recruiting.capacity", plan.minTeams(), plan.maxTeams()));
        }
        if (!plan.asked().containsAll(ALWAYS_ASKED)) {
            findings.add(Finding.warn("recruiting.questions"));
        }
        return findings;
    }

    @Override
    protected Map<String, Object> answers(Item item, Optional<PlanRecruiting> plan) {
        return Map.of("recruitingPlanned", plan.isPresent());
    }
}
