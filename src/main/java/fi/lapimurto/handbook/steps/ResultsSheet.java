package fi.lapimurto.handbook.steps;

import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.form.Figure;
import fi.lapimurto.form.Finding;
import fi.lapimurto.handbook.HoldWorkshop;
import fi.lapimurto.handbook.HoldWorkshop.SelfAssessment;
import fi.lapimurto.handbook.ReflectOnWorkshop;
import fi.lapimurto.handbook.RuleContext;
import fi.lapimurto.handbook.StepSheet;
import fi.lapimurto.handbook.steps.GoalResult.Reached;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was reached of the goals of step 1, and whether feedback and self-assessments were gathered on the way (step 13). */
@Component
@Order(1)
class ResultsSheet extends StepSheet<GoalResult> {

    /** Teams assess themselves from the second workshop on (S13.6). */
    private static final int FIRST_ASSESSED = 2;

    ResultsSheet() {
        super("results", EvaluateForm.ID, Scope.collaborative, GoalResult.class);
    }

    @Override
    protected Map<String, List<GoalResult>> templates(RuleContext facts, int occurrence) {
        List<GoalResult> goals = facts.collaborative().goals().stream()
                .map(goal -> new GoalResult(goal, null, null, null))
                .toList();
        return goals.isEmpty() ? Map.of() : Map.of("goals", goals);
    }

    @Override
    protected List<Figure> figures(RuleContext facts, int occurrence, List<GoalResult> rows) {
        List<Integer> held = held(facts);
        return List.of(
                new Figure(
                        "results.goals",
                        rows.size(),
                        count(rows, Reached.yes),
                        count(rows, Reached.partly),
                        count(rows, Reached.no)),
                new Figure(
                        "results.workshops",
                        held.size(),
                        held.size() - withoutFeedback(facts).size(),
                        assessable(facts).size() - unassessed(facts).size()));
    }

    @Override
    protected List<Finding> findings(RuleContext facts, int occurrence, List<GoalResult> rows) {
        List<Finding> findings = new ArrayList<>();
        List<String> answered = rows.stream()
                .filter(it -> it.reached() != null)
                .map(GoalResult::goal)
                .toList();
        List<String> goals = facts.collaborative().goals();
        CommissionIndex.missing(goals, answered).forEach(goal -> findings.add(Finding.block("results.missing", goal)));
        if (goals.isEmpty()) {
            findings.add(Finding.warn("results.noGoals"));
        }
        String unproven = rows.stream()
                .filter(it -> it.reached() == Reached.yes || it.reached() == Reached.partly)
                .filter(it -> it.evidence() == null)
                .map(GoalResult::goal)
                .collect(Collectors.joining("; "));
        if (!unproven.isEmpty()) {
            findings.add(Finding.warn("results.evidence", unproven));
        }
        boolean unexplained = rows.stream()
                .filter(it -> it.reached() == Reached.partly || it.reached() == Reached.no)
                .anyMatch(it -> it.explanation() == null);
        if (unexplained) {
            findings.add(Finding.inform("results.explanation"));
        }
        if (!withoutFeedback(facts).isEmpty()) {
            findings.add(Finding.warn("results.feedback", numbers(withoutFeedback(facts))));
        }
        if (!unassessed(facts).isEmpty()) {
            findings.add(Finding.warn("results.selfAssessment", numbers(unassessed(facts))));
        }
        return findings;
    }

    private static long count(List<GoalResult> rows, Reached reached) {
        return rows.stream().filter(it -> it.reached() == reached).count();
    }

    private static List<Integer> held(RuleContext facts) {
        return facts.collaborative().timetable().workshops().stream()
                .map(Workshop::number)
                .filter(it -> facts.decided(HoldWorkshop.class, it).isPresent())
                .toList();
    }

    private static List<Integer> withoutFeedback(RuleContext facts) {
        return held(facts).stream().filter(it -> answers(facts, it) == 0).toList();
    }

    private static int answers(RuleContext facts, int workshop) {
        return facts.decided(ReflectOnWorkshop.class, workshop)
                .map(ReflectOnWorkshop::answers)
                .orElse(0);
    }

    private static List<Integer> assessable(RuleContext facts) {
        return held(facts).stream().filter(it -> it >= FIRST_ASSESSED).toList();
    }

    private static List<Integer> unassessed(RuleContext facts) {
        return assessable(facts).stream()
                .filter(it -> facts.decided(HoldWorkshop.class, it)
                        .filter(held -> held.selfAssessment() == SelfAssessment.made)
                        .isEmpty())
                .toList();
    }

    private static String numbers(List<Integer> workshops) {
        return workshops.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
