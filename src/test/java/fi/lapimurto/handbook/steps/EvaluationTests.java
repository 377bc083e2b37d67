package fi.lapimurto.handbook.steps;

import static fi.lapimurto.collaborative.SampleDecisions.ITEM;
import static fi.lapimurto.collaborative.SampleDecisions.of;
import static fi.lapimurto.collaborative.SampleDecisions.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fi.lapimurto.collaborative.Level;
import fi.lapimurto.collaborative.SampleFacts;
import fi.lapimurto.form.YesNo;
import fi.lapimurto.handbook.steps.CommonMeasure.MeasureType;
import fi.lapimurto.handbook.steps.GoalResult.Reached;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EvaluationTests {

    private static final GoalResult SHORTER = new GoalResult("Shorter queues", Reached.yes, "21 → 9 days", null);
    private static final GoalResult SAME_DAY =
            new GoalResult("Answers the same day", Reached.partly, "58 → 80 %", "One vacancy");

    private final ResultsSheet results = new ResultsSheet();
    private final CommonMeasuresSheet measures = new CommonMeasuresSheet(Said.messages());
    private final SampleFacts facts = SampleFacts.from(LocalDate.of(2027, 9, 1))
            .agreed(Level.regional, "Shorter queues\nAnswers the same day", "T3 at each station\nSatisfaction");

    @Test
    void everyGoalOfTheFirstStepNeedsAResult() {
        assertThat(said(SHORTER, SAME_DAY)).isEmpty();
        assertThat(Said.texts(results.findings(facts, 0, List.of(SHORTER))))
                .containsExactly("This goal has no result yet: Answers the same day.");
        assertThat(said(SHORTER)).containsExactly("block results.missing");
        assertThat(said()).containsExactly("block results.missing", "block results.missing");
    }

    @Test
    void theGoalsThemselvesAreTheListToBeginWith() {
        List<GoalResult> goals = results.templates(facts, 0).get("goals");

        assertThat(goals).extracting(GoalResult::goal).containsExactly("Shorter queues", "Answers the same day");
        assertThat(goals).allSatisfy(it -> assertThat(problems(it)).isEmpty());
        assertThat(Said.by(results.findings(facts, 0, goals)))
                .as("nothing has been answered yet")
                .containsExactly("block results.missing", "block results.missing");
        assertThat(results.templates(SampleFacts.from(LocalDate.of(2027, 9, 1)), 0))
                .isEmpty();
    }

    @Test
    void aGoalIsFoundWhateverItsSpacesAndCapitals() {
        GoalResult other = new GoalResult(" shorter  QUEUES ", Reached.no, null, "Vacancies");

        assertThat(said(other, SAME_DAY)).isEmpty();
    }

    @Test
    void withoutGoalsThereIsNothingToEvaluateAgainst() {
        SampleFacts without = SampleFacts.from(LocalDate.of(2027, 9, 1));

        assertThat(Said.by(results.findings(without, 0, List.of()))).containsExactly("warn results.noGoals");
    }

    @Test
    void whatWasReachedIsProvenAndWhatWasNotIsExplained() {
        GoalResult unproven = new GoalResult("Shorter queues", Reached.yes, null, null);
        GoalResult unexplained = new GoalResult("Shorter queues", Reached.no, null, null);
        GoalResult untold = new GoalResult("Shorter queues", Reached.cannot_tell, null, null);

        assertThat(said(unproven, SAME_DAY)).containsExactly("warn results.evidence");
        assertThat(said(unexplained, SAME_DAY)).containsExactly("inform results.explanation");
        assertThat(said(untold, SAME_DAY)).isEmpty();
    }

    @Test
    void feedbackIsGatheredAfterEveryWorkshopThatWasHeld() {
        held(1, "not_yet_due");
        assertThat(said(SHORTER, SAME_DAY)).containsExactly("warn results.feedback");
        facts.decided("workshop-reflect-on-workshop", 1, Map.of("answers", 0));
        assertThat(said(SHORTER, SAME_DAY)).containsExactly("warn results.feedback");
        facts.decided("workshop-reflect-on-workshop", 1, Map.of("answers", 31));
        assertThat(said(SHORTER, SAME_DAY)).isEmpty();
    }

    @Test
    void teamsAssessThemselvesFromTheSecondWorkshopOn() {
        Stream.of(1, 2, 3).forEach(it -> facts.decided("workshop-reflect-on-workshop", it, Map.of("answers", 31)));
        held(1, "not_yet_due");
        held(2, "made");
        assertThat(said(SHORTER, SAME_DAY)).isEmpty();
        held(3, "not_made");
        assertThat(Said.texts(results.findings(facts, 0, List.of(SHORTER, SAME_DAY))))
                .containsExactly("The teams did not assess themselves in workshop 3.");
        assertThat(Said.figures(results.figures(facts, 0, List.of(SHORTER, SAME_DAY))))
                .containsExactly(
                        "Goals in the list: 2. Reached: 1, partly: 1, not reached: 0.",
                        "Workshops held: 3. Feedback gathered after: 3. Teams assessed themselves in: 1.");
    }

    @Test
    void everyCommonMeasureNeedsAValueAtTheEnd() {
        CommonMeasure satisfaction = measure("Satisfaction", MeasureType.customer_satisfaction, "3.1", "4.2");
        CommonMeasure wellbeing = measure("Wellbeing", MeasureType.staff_wellbeing, "3.0", "3.4");
        CommonMeasure access = measure("T3 at each station", MeasureType.access, "21", "8.5");
        CommonMeasure unfinished = measure("T3 at each station", MeasureType.access, "21", null);

        assertThat(Said.by(measures.findings(facts, 0, List.of(access, satisfaction, wellbeing))))
                .isEmpty();
        assertThat(Said.by(measures.findings(facts, 0, List.of(unfinished, satisfaction, wellbeing))))
                .containsExactly("warn measures.noEnd");
        assertThat(Said.by(measures.findings(facts, 0, List.of(access, wellbeing))))
                .containsExactly("warn measures.missing", "inform measures.noCustomers");
        assertThat(Said.figures(measures.figures(facts, 0, List.of(access, unfinished))))
                .containsExactly(
                        "Measures: 2, of them with a value at the start and at the end: 1.",
                        "T3 at each station: 21 → 8.5 days (change -12.5).");
    }

    @Test
    void accessIsMeasuredInAllUnitsAndCustomersAndStaffAreAsked() {
        SampleFacts nothingAgreed = SampleFacts.from(LocalDate.of(2027, 9, 1));
        CommonMeasure access = measure("T3", MeasureType.access, "21", "8");

        assertThat(Said.by(measures.findings(nothingAgreed, 0, List.of())))
                .containsExactly("warn measures.noAccess", "inform measures.noCustomers", "inform measures.noStaff");
        assertThat(Said.by(measures.findings(nothingAgreed, 0, List.of(access))))
                .containsExactly("inform measures.noCustomers", "inform measures.noStaff");
        CommonMeasure somewhere = new CommonMeasure(
                "T3", MeasureType.access, "days", BigDecimal.TEN, BigDecimal.ONE, null, YesNo.no, 3, null, null);
        assertThat(Said.by(measures.findings(nothingAgreed, 0, List.of(somewhere))))
                .contains("warn measures.notEverywhere");
    }

    @Test
    void measuresBeginWithThoseOfTheFirstStepOrWithTheUsualThree() {
        Map<String, List<CommonMeasure>> templates = measures.templates(facts, 0);

        assertThat(templates.get("agreed"))
                .extracting(CommonMeasure::measure, CommonMeasure::kind)
                .containsExactly(
                        tuple("T3 at each station", MeasureType.access), tuple("Satisfaction", MeasureType.other));
        assertThat(templates.get("usual"))
                .extracting(CommonMeasure::kind)
                .containsExactly(MeasureType.access, MeasureType.customer_satisfaction, MeasureType.staff_wellbeing);
        List<CommonMeasure> all = new ArrayList<>(templates.get("agreed"));
        all.addAll(templates.get("usual"));
        assertThat(all).allSatisfy(it -> assertThat(problems(it)).isEmpty());
        assertThat(measures.templates(SampleFacts.from(LocalDate.of(2027, 9, 1)), 0))
                .containsOnlyKeys("usual");
    }

    @Test
    void nothingAboutCostsNeedsGrounds() {
        EvaluateForm form = new EvaluateForm(null, id -> List.of());
        Map<String, ?> made = Map.of("conclusions", "Jonot lyhenivät", "costEffectiveness", "Ostoja vähemmän");

        assertThat(form.findings(ITEM, of(Evaluate.class, made))).isEmpty();
        assertThat(Said.by(form.findings(ITEM, of(Evaluate.class, made, "costEffectiveness", null))))
                .containsExactly("warn evaluation.costs");
    }

    @Test
    void teamsWhoseOwnWorkIsOpenAreWaitedForOrClosedWithGrounds() {
        EvaluateForm form = new EvaluateForm(null, id -> List.of("Satama", "Saaristo"));
        Map<String, ?> made = Map.of("conclusions", "Jonot lyhenivät", "costEffectiveness", "Ostoja vähemmän");

        assertThat(Said.by(form.findings(ITEM, of(Evaluate.class, made)))).containsExactly("warn evaluation.teamsOpen");
    }

    @Test
    void numbersHaveTheirLimits() {
        assertThat(problems(of(
                        CommonMeasure.class,
                        Map.of("measure", "T3", "kind", "access", "atStart", -1.125, "atEnd", 0.0001, "n", -1))))
                .containsExactly("atEnd {evaluation.number}", "n {any.notNegative}");
        assertThat(problems(of(GoalResult.class, Map.of()))).containsExactly("goal {any.required}");
    }

    private List<String> said(GoalResult... rows) {
        return Said.by(results.findings(facts, 0, List.of(rows)));
    }

    private void held(int workshop, String selfAssessment) {
        facts.decided("workshop-hold-workshop", workshop, Map.of("selfAssessment", selfAssessment));
    }

    private static CommonMeasure measure(String measure, MeasureType kind, String atStart, String atEnd) {
        return new CommonMeasure(
                measure,
                kind,
                "days",
                new BigDecimal(atStart),
                atEnd == null ? null : new BigDecimal(atEnd),
                null,
                YesNo.yes,
                8,
                null,
                null);
    }
}
