package fi.lapimurto.improvement.ramp;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.improvement.Match;
import fi.lapimurto.improvement.Scale;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.TrialEnding;
import fi.lapimurto.improvement.TrialState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What each share counts, and of which trials. */
class FidelityTests {

    private static final UUID TEAM = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

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
        Trial left =
                trial(TEAM, 3, 3, TrialState.abandoned, TrialEnding.team_dropped_out, true, Scale.one_day, 5, false);
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
        return planned(number, number);
    }

    private static Trial planned(int number, int ramp) {
        return new Trial(
                UUID.randomUUID(),
                1,
                TEAM,
                TEAM,
                number,
                null,
                ramp,
                null,
                "Trial",
                null,
                TrialState.planned,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                false,
                null,
                null,
                false,
                false,
                null);
    }

    private static Trial running(int number, int ramp, boolean predicted, Scale scale) {
        return running(TEAM, number, ramp, predicted, scale);
    }

    private static Trial running(UUID team, int number, int ramp, boolean predicted, Scale scale) {
        return trial(team, number, ramp, TrialState.running, null, predicted, scale, null, false);
    }

    private static Trial decided(int number, int ramp, int measurements, boolean reason) {
        return trial(TEAM, number, ramp, TrialState.adopted, null, true, Scale.one_day, measurements, reason);
    }

    private static Trial trial(
            UUID team,
            int number,
            int ramp,
            TrialState state,
            TrialEnding ending,
            boolean predicted,
            Scale scale,
            Integer measurements,
            boolean reason) {
        LocalDate first = LocalDate.of(2027, 9, 1);
        return new Trial(
                UUID.randomUUID(),
                1,
                team,
                TEAM,
                number,
                number == ramp ? null : ramp,
                ramp,
                null,
                "Trial",
                "Anna",
                state,
                Instant.EPOCH,
                ending,
                Instant.EPOCH,
                first,
                first.plusDays(7),
                predicted,
                scale,
                true,
                measurements,
                measurements == null ? null : Match.right,
                reason,
                false,
                null);
    }
}
