package fi.lapimurto.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.form.YesNo;
import fi.lapimurto.improvement.Decide.TrialDecision;
import fi.lapimurto.improvement.Fidelity.Share;
import fi.lapimurto.improvement.Plan.Scale;
import fi.lapimurto.improvement.Study.Match;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What each share counts, and of which trials. */
class FidelityTests {

    private static final UUID TEAM = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final Instant NOW = Instant.EPOCH;

    @Test
    void nothingIsNoShare() {
        assertThat(Fidelity.of(List.of()).byName().values()).allMatch(it -> it.all() == 0 && it.part() == null);
    }

    @Test
    void whatIsBeingPlannedIsNotCounted() {
        assertThat(Fidelity.of(List.of(planned(1))).predicted()).isEqualTo(new Share(0, 0));
    }

    @Test
    void aPredictionAndASmallScaleAreLookedForInWhatWasCarriedOut() {
        Fidelity fidelity = Fidelity.of(List.of(
                running(1, 1, true, Scale.one_customer),
                running(2, 2, false, Scale.one_day),
                running(3, 3, true, Scale.one_unit),
                planned(4)));
        assertThat(fidelity.predicted()).isEqualTo(new Share(2, 3));
        assertThat(fidelity.small()).isEqualTo(new Share(2, 3));
        assertThat(fidelity.overTime()).isEqualTo(new Share(0, 0));
        assertThat(fidelity.reasoned()).isEqualTo(new Share(0, 0));
    }

    @Test
    void aRampHasTwoThatWereCarriedOutByTheSameTeam() {
        assertThat(Fidelity.of(List.of(running(1, 1, true, Scale.one_day), planned(2, 1)))
                        .iterative())
                .isEqualTo(new Share(0, 1));
        assertThat(Fidelity.of(List.of(
                                running(1, 1, true, Scale.one_day),
                                running(2, 1, true, Scale.one_day),
                                running(3, 3, true, Scale.one_day)))
                        .iterative())
                .isEqualTo(new Share(2, 3));
        // Numbers are each team's own.
        assertThat(Fidelity.of(List.of(
                                running(TEAM, 1, 1, true, Scale.one_day), running(OTHER, 1, 1, true, Scale.one_day)))
                        .iterative())
                .isEqualTo(new Share(0, 2));
    }

    @Test
    void dataOverTimeIsAtLeastTwoMeasurementsOfWhatWasStudied() {
        assertThat(Fidelity.of(List.of(decided(1, 1, 1, true), decided(2, 2, 2, true), running(3, 3, true, null)))
                        .overTime())
                .isEqualTo(new Share(1, 2));
    }

    @Test
    void onlyItsOwnDecisionNeedsAReason() {
        Trial left = studied(3, 3, 5);
        left.end(TrialEnding.team_dropped_out, NOW);
        Fidelity fidelity = Fidelity.of(List.of(decided(1, 1, 5, true), decided(2, 1, 5, false), left));
        assertThat(fidelity.reasoned()).isEqualTo(new Share(1, 2));
        assertThat(fidelity.whole()).isEqualTo(new Share(1, 2));
        assertThat(fidelity.whole().part()).isEqualTo(0.5);
    }

    @Test
    void rampsThatGoOnComeFirstAndTheLongestOfThem() {
        List<Ramp> ramps = Ramp.of(List.of(
                decided(1, 1, 5, true),
                running(2, 2, true, Scale.one_day),
                decided(3, 3, 5, true),
                running(4, 3, true, Scale.one_day),
                decided(5, 5, 5, true)));
        assertThat(ramps).extracting(Ramp::number).containsExactly(3, 2, 5, 1);
        assertThat(ramps.get(0).trials()).extracting(Trial::number).containsExactly(3, 4);
    }

    private static Trial planned(int number) {
        return planned(TEAM, number, number);
    }

    private static Trial planned(int number, int ramp) {
        return planned(TEAM, number, ramp);
    }

    private static Trial planned(UUID team, int number, int ramp) {
        if (number != ramp) {
            Trial first = studied(ramp, ramp, 1);
            first.decide(new Decide(TrialDecision.adapt, null, "Otherwise", null), NOW);
            return first.next(number, "anna", NOW);
        }
        return new Trial(team, TEAM, number, null, new NewTrial(null, "Trial", "Anna"), null, "anna", NOW);
    }

    private static Trial running(int number, int ramp, boolean predicted, Scale scale) {
        return running(TEAM, number, ramp, predicted, scale);
    }

    private static Trial running(UUID team, int number, int ramp, boolean predicted, Scale scale) {
        Trial trial = planned(team, number, ramp);
        LocalDate first = LocalDate.of(2027, 9, 1);
        trial.plan(
                new Plan(
                        "Trial",
                        "Anna",
                        null,
                        "To see",
                        "A change",
                        null,
                        predicted ? "It helps" : null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        scale,
                        first,
                        first.plusDays(7),
                        null),
                null,
                NOW);
        return trial;
    }

    private static Trial studied(int number, int ramp, int measurements) {
        Trial trial = running(number, ramp, true, Scale.one_day);
        trial.carryOut(new CarryOut(YesNo.yes, "Eight came", null, null), NOW);
        trial.study(new Study("8 of 10", measurements, null, Match.right, "Much"), NOW);
        return trial;
    }

    private static Trial decided(int number, int ramp, int measurements, boolean reason) {
        Trial trial = studied(number, ramp, measurements);
        trial.decide(new Decide(TrialDecision.adopt, reason ? "It works" : null, null, null), NOW);
        trial.establish(new Establish("In the template", "Anna", LocalDate.of(2027, 10, 1), "Weekly"), NOW);
        return trial;
    }
}
