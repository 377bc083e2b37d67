package fi.lapimurto.handbook.steps;

import static fi.lapimurto.collaborative.SampleDecisions.of;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.collaborative.SampleFacts;
import fi.lapimurto.handbook.ParticipatingTeams.ParticipatingTeam;
import fi.lapimurto.handbook.steps.CostSplit.Amounts;
import fi.lapimurto.handbook.steps.CostSplit.Bearer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CostSplitTests {

    private static final SampleFacts FACTS = SampleFacts.from(LocalDate.of(2027, 9, 1))
            .decided("collaborative-prepare-programme", 0, Map.of("teamsPlanned", 8, "peoplePerTeam", 8));

    private static final ParticipatingTeam HARBOUR = new ParticipatingTeam("Harbour", "Coast", 5);
    private static final ParticipatingTeam HILL = new ParticipatingTeam("Hill", "Coast", 8);
    private static final ParticipatingTeam LAKE = new ParticipatingTeam("Lake", "Inland", 7);
    private static final List<ParticipatingTeam> TEAMS = List.of(LAKE, HILL, HARBOUR);

    @Test
    void whatIsPricedByThePersonFollowsThePeopleAndTheRestTheTeams() {
        CostSplit byPeople = split(cost("payer", "participants", "unit", "person_night", "budget", 2000));
        CostSplit byTeams = split(cost("payer", "participants", "unit", "team", "quoted", 3000));

        assertThat(byPeople.of(HARBOUR).budget()).isEqualByComparingTo("500");
        assertThat(byPeople.of(HILL).budget()).isEqualByComparingTo("800");
        assertThat(byPeople.of(LAKE).budget()).isEqualByComparingTo("700");
        assertThat(byTeams.of(HARBOUR).quoted()).isEqualByComparingTo("1000");
        assertThat(byTeams.of(LAKE).quoted()).isEqualByComparingTo("1000");
    }

    @Test
    void everyCentGoesSomewhere() {
        CostSplit split = split(
                cost("payer", "participants", "unit", "team", "actual", "100.00"),
                cost("payer", "participants", "unit", "person", "actual", "0.02"),
                cost("payer", "shared", "unit", "round", "actual", "33.33", "participantsPercent", 50));

        assertThat(split.total().actual()).isEqualByComparingTo("133.35");
        assertThat(split.byOrganisation().values().stream()
                        .reduce(split.of(Bearer.organiser), Amounts::plus)
                        .actual())
                .isEqualByComparingTo("133.35");
        assertThat(split.of(Bearer.organiser).actual()).isEqualByComparingTo("16.66");
    }

    @Test
    void organisationsBearWhatTheirTeamsDo() {
        CostSplit split = split(
                cost("payer", "participants", "unit", "person", "priceLow", 10, "priceHigh", 20),
                cost("payer", "organiser", "unit", "coach", "priceLow", 4000),
                cost("payer", "other", "unit", "round", "priceLow", 5));

        // 8 teams of 8 people are reckoned with: 640 to 1,280 euros for 20 people who take part
        assertThat(split.byOrganisation().keySet()).containsExactly("Coast", "Inland");
        assertThat(split.byOrganisation().get("Coast").low()).isEqualByComparingTo("416");
        assertThat(split.byOrganisation().get("Inland").high()).isEqualByComparingTo("448");
        assertThat(split.of(Bearer.organiser).high()).isEqualByComparingTo("16000");
        assertThat(split.of(Bearer.other).low()).isEqualByComparingTo("5");
        assertThat(split.perTeam().low()).isEqualByComparingTo("5548.33");
    }

    @Test
    void whatIsSharedIsDividedOnceItsProportionsAreKnown() {
        CostSplit open = split(cost("payer", "shared", "unit", "round", "budget", 300));
        CostSplit agreed = split(cost("payer", "shared", "unit", "round", "budget", 300, "participantsPercent", 40));

        assertThat(open.of(Bearer.undivided).budget()).isEqualByComparingTo("300");
        assertThat(agreed.of(Bearer.undivided).known()).isFalse();
        assertThat(agreed.of(Bearer.organiser).budget()).isEqualByComparingTo("180");
        assertThat(agreed.of(LAKE).budget()).isEqualByComparingTo("40");
    }

    @Test
    void aTeamThatIsNotNamedYetIsReckonedWithThePlannedNumber() {
        ParticipatingTeam sketched = new ParticipatingTeam("Field", "Inland", 1);
        CostSplit split = CostSplit.of(
                FACTS,
                List.of(cost("payer", "participants", "unit", "person", "budget", 1600)),
                List.of(sketched, new ParticipatingTeam("Lake", "Inland", 8)));

        assertThat(split.teams()).extracting(ParticipatingTeam::people).containsExactly(8, 8);
        assertThat(split.of(split.teams().get(0)).budget()).isEqualByComparingTo("800");
    }

    @Test
    void beforeTeamsAreAdmittedParticipantsStandTogether() {
        CostSplit split =
                CostSplit.of(FACTS, List.of(cost("payer", "participants", "unit", "team", "priceLow", 10)), List.of());

        assertThat(split.planned()).isTrue();
        assertThat(split.of(Bearer.team).low()).isEqualByComparingTo("80");
        assertThat(split.perTeam().low()).isEqualByComparingTo("10");
    }

    @Test
    void timeWithoutAPriceIsNoMoney() {
        assertThat(split(cost("payer", "participants", "unit", "person_working_day"))
                        .parts())
                .isEmpty();
    }

    private static CostSplit split(Cost... rows) {
        return CostSplit.of(FACTS, List.of(rows), TEAMS);
    }

    private static Cost cost(Object... fields) {
        return of(Cost.class, Map.of("kind", "other"), fields);
    }
}
