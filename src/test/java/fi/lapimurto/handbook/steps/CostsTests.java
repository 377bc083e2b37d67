package fi.lapimurto.handbook.steps;

import static fi.lapimurto.collaborative.SampleDecisions.of;
import static fi.lapimurto.collaborative.SampleDecisions.problems;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.collaborative.Delivery;
import fi.lapimurto.collaborative.SampleFacts;
import fi.lapimurto.collaborative.Workshop;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostsTests {

    private static final CostsSheet SHEET = new CostsSheet(new CostSettings(220), Said.messages());

    /** Four workshops of 2, 2, 2 days and one: 36 weeks and a day from first to last. */
    private static final SampleFacts FACTS = SampleFacts.from(LocalDate.of(2027, 9, 1))
            .decided("collaborative-prepare-programme", 0, Map.of("teamsPlanned", 8, "peoplePerTeam", 8));

    private static final CostBasis ROUND = CostBasis.of(FACTS);

    @ParameterizedTest
    @CsvSource({
        // 8 × 8 people, 7 days, 3 to 7 nights, 3 evenings, 4 workshops, 4 coaches, 5 to 6 group rooms
        "person_day, 448, 448",
        "person_night, 192, 448",
        "person_evening, 192, 192",
        "person_workshop, 256, 256",
        "person, 64, 64",
        "team, 8, 8",
        "room_day, 35, 42",
        "coach, 4, 4",
        "coach_workshop, 16, 16",
        "coach_night, 12, 28",
        "round, 1, 1",
        "person_working_day, 448, 448",
        "person_week_hour, 2304, 2304"
    })
    void quantitiesFollowFromTheRound(Cost.CostUnit unit, BigDecimal low, BigDecimal high) {
        assertThat(cost("unit", unit).quantity(ROUND)).contains(new Range(low, high));
    }

    @Test
    void workingDaysAreKnownOnlyToThePerson() {
        assertThat(cost("unit", "working_day").quantity(ROUND)).isEmpty();
        assertThat(cost("unit", "working_day", "quantity", 110).quantity(ROUND)).contains(Range.of(110, 110));
    }

    @Test
    void anOwnQuantityTakesThePlaceOfTheDerivedOne() {
        assertThat(cost("unit", "person_night", "priceLow", 100, "priceHigh", 120)
                        .estimate(ROUND))
                .contains(Range.of(19_200, 53_760));
        assertThat(cost("unit", "person_night", "priceLow", 100, "priceHigh", 120, "quantity", 40)
                        .estimate(ROUND))
                .contains(Range.of(4000, 4800));
    }

    @Test
    void onePriceStandsForBothEnds() {
        assertThat(cost("unit", "team", "priceLow", 10).estimate(ROUND)).contains(Range.of(80, 80));
        assertThat(cost("unit", "team", "priceHigh", 10).estimate(ROUND)).contains(Range.of(80, 80));
        assertThat(cost("unit", "team").estimate(ROUND)).isEmpty();
    }

    @Test
    void oddTeamsNeedAnotherCoach() {
        assertThat(new CostBasis(7, 8, List.of()).coaches()).isEqualTo(4);
        assertThat(new CostBasis(8, 8, List.of()).coaches()).isEqualTo(4);
        assertThat(new CostBasis(9, 8, List.of()).coaches()).isEqualTo(5);
    }

    @Test
    void groupRoomsAreForTheTeamsOutsideTheLargeRoom() {
        assertThat(new CostBasis(7, 8, List.of()).groupRooms()).isEqualTo(Range.of(4, 5));
        assertThat(new CostBasis(10, 8, List.of()).groupRooms()).isEqualTo(Range.of(7, 8));
        assertThat(new CostBasis(2, 8, List.of()).groupRooms()).isEqualTo(Range.NOTHING);
    }

    /** The checks of handbook 1.12: six days, eight people in a team. */
    @Test
    void unitPricesOfTheExampleGiveWhatTheyMustForOneTeam() {
        List<Workshop> six = ROUND.workshops().stream()
                .map(it -> it.number() == 3 ? new Workshop(3, it.firstDay(), 1, it.delivery(), null) : it)
                .toList();
        CostBasis one = new CostBasis(1, 8, six);

        assertThat(one.daysOnSite()).isEqualTo(6);
        assertThat(one.nights()).isEqualTo(Range.of(2, 6));
        assertThat(cost("unit", "person_night", "priceLow", 100).estimate(one)).contains(Range.of(1600, 4800));
        assertThat(cost("unit", "person_night", "priceLow", 120).estimate(one)).contains(Range.of(1920, 5760));
        assertThat(cost("unit", "person_day", "priceLow", 50, "priceHigh", 60).estimate(one))
                .contains(Range.of(2400, 2880));
        CostBasis two = new CostBasis(2, 8, six);
        assertThat(cost("unit", "coach", "priceLow", 4000)
                        .estimate(two)
                        .orElseThrow()
                        .divided(BigDecimal.valueOf(2), 0))
                .isEqualTo(Range.of(2000, 2000));
    }

    @Test
    void remoteWorkshopsTakeWorkingTimeButNoRooms() {
        CostBasis remote = new CostBasis(
                8,
                8,
                ROUND.workshops().stream()
                        .map(it -> new Workshop(it.number(), it.firstDay(), it.days(), Delivery.remote, "Kelirikko"))
                        .toList());

        assertThat(cost("unit", "person_working_day").quantity(remote)).contains(Range.of(448, 448));
        assertThat(cost("unit", "person_day").quantity(remote)).contains(Range.NOTHING);
        assertThat(cost("unit", "person_night").quantity(remote)).contains(Range.NOTHING);
    }

    @Test
    void sumsAreSplitByPayerTeamAndPerson() {
        List<Cost> rows = List.of(
                cost("kind", "coaches", "unit", "coach", "priceLow", 4000),
                cost(
                        "kind",
                        "meeting_packages",
                        "payer",
                        "participants",
                        "unit",
                        "person_day",
                        "priceLow",
                        50,
                        "priceHigh",
                        60,
                        "quoted",
                        25_000),
                cost(
                        "kind",
                        "dinners",
                        "payer",
                        "shared",
                        "unit",
                        "person_evening",
                        "priceLow",
                        40,
                        "actual",
                        "7512.5"),
                cost("kind", "workshop_time", "payer", "participants", "unit", "person_working_day"),
                cost("kind", "workplace_time", "payer", "participants", "unit", "person_week_hour"),
                cost("kind", "coordination", "unit", "working_day", "quantity", 330));

        assertThat(Said.figures(SHEET.figures(FACTS, 0, rows)))
                .containsExactly(
                        "Teams: 8 (as planned in step 2)",
                        "Reckoned with 8 teams of 8 people, 7 days on site and 3–7 nights for each person",
                        "From these follow 4 coaches, 5–6 group rooms and 3 evenings together",
                        "Estimate in all: €46,080–50,560",
                        "Organiser: €16,000",
                        "Participants: €22,400–26,880",
                        "Shared: €7,680",
                        "For each team: €5,760–6,320, of which participants pay €2,800–3,360",
                        "For each participant: €720–790, of which participants pay €350–420",
                        "Coaches: €16,000",
                        "Meeting packages: €22,400–26,880",
                        "Dinners: €7,680",
                        "Working time, Organiser: 330 days over the whole collaborative, or 1.5 person-years of 220 days",
                        "Working time, Participants: 755 days over the whole collaborative, or 3.4 person-years of 220 days",
                        "Quoted so far: €25,000.00 (rows: 1 of 6)",
                        "Paid so far: €7,512.50 (rows: 1 of 6)");
        assertThat(Said.finnish(SHEET.figures(FACTS, 0, rows)))
                .contains("Arvio yhteensä: 46 080–50 560 €", "Toteutunut tähän mennessä: 7 512,50 € (rivejä 1/6)");
    }

    @Test
    void anEmptyListStopsTheStep() {
        assertThat(Said.by(SHEET.findings(FACTS, 0, List.of()))).containsExactly("block costs.none");
        assertThat(Said.by(SHEET.findings(FACTS, 0, usual()))).noneMatch(it -> it.startsWith("block"));
    }

    @Test
    void whatEveryRoundPaysForIsMissed() {
        assertThat(Said.by(SHEET.findings(FACTS, 0, usual())))
                .noneMatch(it -> it.startsWith("warn"))
                .contains("inform costs.estimates");
        for (Cost.CostType kind : List.of(
                Cost.CostType.coaches,
                Cost.CostType.meeting_packages,
                Cost.CostType.group_rooms,
                Cost.CostType.travel,
                Cost.CostType.lodging)) {
            assertThat(Said.by(SHEET.findings(FACTS, 0, without(kind))))
                    .as(kind.name())
                    .containsOnlyOnce("warn costs.missing");
        }
        for (Cost.CostType kind : List.of(
                Cost.CostType.coordination,
                Cost.CostType.dinners,
                Cost.CostType.workshop_time,
                Cost.CostType.workplace_time)) {
            assertThat(Said.by(SHEET.findings(FACTS, 0, without(kind))))
                    .as(kind.name())
                    .containsOnlyOnce("inform costs.notCounted");
        }
    }

    @Test
    void pricesRunFromLowToHigh() {
        assertThat(Said.by(SHEET.findings(FACTS, 0, List.of(cost("priceLow", 60, "priceHigh", 60, "unit", "team")))))
                .doesNotContain("block costs.priceOrder");
        assertThat(Said.by(SHEET.findings(FACTS, 0, List.of(cost("priceLow", 61, "priceHigh", 60, "unit", "team")))))
                .contains("block costs.priceOrder");
    }

    @Test
    void aLowPriceAboveTheHighOneIsRefusedBesideIt() {
        assertThat(problems(cost("priceLow", 61, "priceHigh", 60, "unit", "team")))
                .containsExactly("priceHigh {any.ascending}");
        assertThat(problems(cost("priceLow", 60, "priceHigh", 60, "unit", "team")))
                .isEmpty();
        assertThat(problems(cost("priceLow", 61, "unit", "team"))).isEmpty();
    }

    @Test
    void rowsThatSayNothingYetAreCounted() {
        for (Cost known : List.of(
                cost("unit", "team", "priceLow", 1),
                cost("unit", "team", "quoted", 1),
                cost("unit", "team", "actual", 1),
                cost("unit", "person_working_day"))) {
            assertThat(Said.by(SHEET.findings(FACTS, 0, List.of(known)))).doesNotContain("inform costs.unpriced");
        }
        for (Cost open : List.of(cost("unit", "team"), cost("unit", "working_day"))) {
            assertThat(Said.by(SHEET.findings(FACTS, 0, List.of(open)))).contains("inform costs.unpriced");
        }
    }

    @Test
    void theUsualCostsBeginWithUnitPricesAndNeverWithSums() {
        assertThat(usual()).hasSize(13).allSatisfy(row -> {
            assertThat(row.what()).isNotBlank();
            assertThat(row.quoted()).isNull();
            assertThat(row.actual()).isNull();
        });
        assertThat(usual())
                .filteredOn(row -> row.quantity() != null)
                .allMatch(row -> row.unit() == Cost.CostUnit.working_day);
        assertThat(Said.messages().getMessage("sheet.costs.template.usual", null, Locale.ENGLISH))
                .contains("2022");
    }

    @Test
    void aRowNamesItsCostItsPayerAndItsUnit() {
        assertThat(problems(of(Cost.class, Map.of())))
                .containsExactly("kind {any.required}", "payer {any.required}", "unit {any.required}");
        assertThat(problems(cost("unit", "team", "priceLow", "-0.01", "quantity", "-1")))
                .containsExactly("priceLow {any.notNegative}", "quantity {any.notNegative}");
        assertThat(problems(cost("unit", "team", "priceHigh", "10000001", "quantity", "1000000")))
                .containsExactly("priceHigh {any.tooLarge}", "quantity {any.tooLarge}");
        assertThat(problems(cost("unit", "team", "priceHigh", "10000000", "quantity", "999999.99")))
                .isEmpty();
    }

    private static List<Cost> usual() {
        return SHEET.templates(FACTS, 0).get("usual");
    }

    private static List<Cost> without(Cost.CostType kind) {
        List<Cost> rows = new ArrayList<>(usual());
        rows.removeIf(row -> row.kind() == kind);
        return rows;
    }

    private static Cost cost(Object... fields) {
        return of(Cost.class, Map.of("kind", "other", "payer", "organiser"), fields);
    }
}
