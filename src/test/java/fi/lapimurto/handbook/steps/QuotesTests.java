package fi.lapimurto.handbook.steps;

import static fi.lapimurto.collaborative.SampleDecisions.of;
import static fi.lapimurto.collaborative.SampleDecisions.problems;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.collaborative.SampleFacts;
import fi.lapimurto.handbook.steps.Quote.Requirement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuotesTests {

    private static final LocalDate TODAY = LocalDate.of(2027, 2, 15);
    private static final QuotesSheet SHEET =
            new QuotesSheet(Clock.fixed(Instant.parse("2027-02-15T10:00:00Z"), ZoneId.of("Europe/Helsinki")));

    /** Four workshops of 2, 2, 2 days and one. */
    private static final SampleFacts FACTS = SampleFacts.from(LocalDate.of(2027, 9, 1))
            .decided("collaborative-prepare-programme", 0, Map.of("teamsPlanned", 8, "peoplePerTeam", 8));

    private static final Map<String, ?> VENUE = venue();

    private static final Quote OTHER = quote("venue", "Hotelli", "chosen", "no");
    private static final Map<String, ?> DECISIONS = Map.of(
            "choiceReason",
            "Paras sali",
            "procurementFollowed",
            "yes",
            "lodging",
            "yes",
            "lodgingReason",
            "Pitkä matka",
            "invoicing",
            "split_by_agreement");

    @Test
    void theNeedsFollowFromTheNumberOfTeams() {
        assertThat(Said.figures(SHEET.figures(FACTS, 0, List.of())))
                .containsExactly(
                        "Teams: 8 (as planned in step 2)",
                        "Ask for: a flat room with 8 tables for 64 people, 5–6 group rooms, a speaker’s microphone"
                                + " and 2 that circulate",
                        "Workshops on site: 4, days: 7, nights for each person: 3–7");
    }

    @Test
    void quotesAreComparedAtTheRoundsOwnNumbers() {
        Quote dear = quote(
                "venue",
                "Hotelli",
                "packagePrice",
                60,
                "packageIncludes",
                List.of("group_rooms"),
                "lodgingPrice",
                null,
                "dinnerPrice",
                null);

        assertThat(Said.figures(SHEET.figures(FACTS, 0, List.of(quote(), dear))))
                .endsWith(
                        // 64 × 7 × 50; 5–6 × 7 × 80; 64 × 3–7 × 90; 64 × 3 × 40
                        "Talo: €50,160–73,760 in all – packages €22,400, group rooms €2,800–3,360,"
                                + " lodging €17,280–40,320, dinners €7,680",
                        "Hotelli: €26,880 in all – packages €26,880, group rooms €0, lodging no price, dinners no price");
    }

    @Test
    void aQuoteForOneWorkshopCostsWhatThatWorkshopDoes() {
        Quote last = quote("workshops", List.of("workshop_4"));

        assertThat(Said.figures(SHEET.figures(FACTS, 0, List.of(last))))
                .last()
                .isEqualTo("Talo: €3,600–9,440 in all – packages €3,200, group rooms €400–480, lodging €0–5,760,"
                        + " dinners €0");
    }

    @Test
    void withoutQuotesTheStepCannotEnd() {
        assertThat(findings()).containsExactly("block quotes.none");
        assertThat(findings(quote(), OTHER)).isEmpty();
    }

    @Test
    void oneQuoteIsChosen() {
        assertThat(findings(quote("chosen", "no"), OTHER)).containsExactly("block quotes.notChosen");
        assertThat(findings(quote("chosen", null), OTHER)).containsExactly("block quotes.notChosen");
        assertThat(findings(quote(), quote("venue", "Hotelli")))
                .containsExactly(
                        "block quotes.twoPlaces",
                        "block quotes.twoPlaces",
                        "block quotes.twoPlaces",
                        "block quotes.twoPlaces");
    }

    @Test
    void workshopsMayBeInDifferentPlaces() {
        Quote early = quote("workshops", List.of("workshop_1", "workshop_2"));
        Quote late = quote("venue", "Hotelli", "workshops", List.of("workshop_3", "workshop_4"));
        Quote third = quote("venue", "Hotelli", "workshops", List.of("workshop_3"));

        assertThat(findings(early, late)).isEmpty();
        assertThat(findings(early, third)).containsExactly("block quotes.noPlace");
        assertThat(findings(early, late, quote("venue", "Opisto", "workshops", List.of("workshop_2"))))
                .containsExactly("block quotes.twoPlaces");
    }

    @Test
    void oneQuoteAloneIsNoComparison() {
        assertThat(findings(quote())).containsExactly("warn quotes.single");
    }

    @ParameterizedTest
    @EnumSource(Requirement.class)
    void theChosenPlaceHasWhatTeamsNeed(Requirement lacking) {
        List<String> rest = Arrays.stream(Requirement.values())
                .filter(it -> it != lacking)
                .map(Enum::name)
                .toList();

        assertThat(findings(quote("offers", rest), OTHER)).containsExactly("warn quotes.lacks");
        assertThat(findings(quote(), quote("venue", "Hotelli", "chosen", "no", "offers", rest)))
                .isEmpty();
    }

    @Test
    void allThatIsLackingIsSaidAtOnce() {
        Quote bare = quote("offers", List.of("wall_space", "sound", "large_room_groups", "accessible", "team_tables"));

        assertThat(Said.texts(SHEET.findings(FACTS, 0, List.of(bare, OTHER))))
                .containsExactly(
                        "Talo – the quote lacks: A large room with a flat floor; A speaker’s microphone and two"
                                + " that circulate; Flip charts and projectors in the group rooms.");
    }

    @Test
    void groupRoomsAreEnoughForTheTeamsOutsideTheLargeRoom() {
        assertThat(findings(quote("groupRooms", 5), OTHER)).isEmpty();
        assertThat(findings(quote("groupRooms", 4), OTHER)).containsExactly("warn quotes.fewRooms");
        assertThat(findings(quote("groupRooms", null), OTHER)).containsExactly("warn quotes.fewRooms");
    }

    @Test
    void theLastDayToCancelIsKnownAndAhead() {
        assertThat(findings(quote("cancelBy", TODAY.toString()), OTHER)).isEmpty();
        assertThat(findings(quote("cancelBy", TODAY.minusDays(1).toString()), OTHER))
                .containsExactly("warn quotes.cancelDayPassed");
        assertThat(findings(quote("cancelBy", null), OTHER)).containsExactly("warn quotes.noCancelDay");
    }

    @Test
    void itIsKnownWhetherTheInvoiceCanBeSplit() {
        assertThat(findings(quote("invoiceSplit", "no"), OTHER)).isEmpty();
        assertThat(findings(quote("invoiceSplit", null), OTHER)).containsExactly("warn quotes.invoicingOpen");
    }

    @Test
    void whatIsUsualButNotNeededIsOnlySaid() {
        assertThat(findings(quote("validUntil", TODAY.toString()), OTHER)).isEmpty();
        assertThat(findings(quote("validUntil", TODAY.minusDays(1).toString()), OTHER))
                .containsExactly("inform quotes.expired");
        assertThat(findings(quote("packageIncludes", List.of("coffee")), OTHER))
                .containsExactly("inform quotes.mealsOpen");
        assertThat(findings(quote("lodgingPrice", null), OTHER)).containsExactly("inform quotes.overnightOpen");
        assertThat(findings(quote("dinnerPrice", null), OTHER)).containsExactly("inform quotes.overnightOpen");
        assertThat(findings(
                        quote("workshops", List.of("workshop_1", "workshop_2", "workshop_3")),
                        quote("venue", "Opisto", "workshops", List.of("workshop_4"), "lodgingPrice", null)))
                .isEmpty();
    }

    @Test
    void lodgingCloseToWorkNeedsGrounds() {
        assertThat(venues(quote())).isEmpty();
        assertThat(venues(quote("nearby", "yes"))).containsExactly("warn venues.lodgingNearby");
        assertThat(venues(quote("nearby", "yes"), "lodging", "no")).isEmpty();
        assertThat(venues(quote("nearby", "yes", "chosen", "no"))).isEmpty();
    }

    @Test
    void goingHomeFromAFarPlaceBetweenTwoDaysNeedsGrounds() {
        assertThat(venues(quote(), "lodging", "no")).containsExactly("warn venues.noLodging");
        assertThat(venues(quote("workshops", List.of("workshop_4")), "lodging", "no"))
                .isEmpty();
    }

    @Test
    void procurementRulesAndInvoicingAreSettled() {
        assertThat(venues(quote(), "procurementFollowed", "no")).containsExactly("warn venues.procurement");
        assertThat(venues(quote(), "invoicing", "open")).containsExactly("warn venues.invoicingOpen");
        assertThat(venues(quote("invoiceSplit", "no"))).containsExactly("warn venues.splitRefused");
        assertThat(venues(quote("invoiceSplit", "no"), "invoicing", "card_or_cash"))
                .isEmpty();
    }

    @Test
    void aQuoteNamesItsVenueAndWhetherItIsNear() {
        assertThat(problems(of(Quote.class, Map.of())))
                .containsExactly("nearby {any.required}", "venue {any.required}");
        assertThat(problems(quote("packagePrice", "-1", "groupRooms", -1, "lodgingPrice", "1000001")))
                .containsExactly(
                        "groupRooms {any.notNegative}",
                        "lodgingPrice {any.tooLarge}",
                        "packagePrice {any.notNegative}");
    }

    private static List<String> findings(Quote... rows) {
        return Said.by(SHEET.findings(FACTS, 0, List.of(rows)));
    }

    private static List<String> venues(Quote quote, Object... changed) {
        SampleFacts facts = SampleFacts.from(LocalDate.of(2027, 9, 1)).rows(QuotesSheet.class, 0, List.of(quote));
        return Said.by(BookVenuesForm.findings(facts, of(BookVenues.class, DECISIONS, changed)));
    }

    private static Quote quote(Object... changed) {
        return of(Quote.class, VENUE, changed);
    }

    private static Map<String, ?> venue() {
        Map<String, Object> venue = new HashMap<>();
        venue.put("venue", "Talo");
        venue.put("nearby", "no");
        venue.put("offers", new ArrayList<>(List.of(Requirement.values())));
        venue.put("groupRooms", 5);
        venue.put("packagePrice", 50);
        venue.put("packageIncludes", List.of("lunch", "coffee"));
        venue.put("groupRoomPrice", 80);
        venue.put("lodgingPrice", 90);
        venue.put("dinnerPrice", 40);
        venue.put("cancelBy", "2027-08-02");
        venue.put("invoiceSplit", "yes");
        venue.put("chosen", "yes");
        return venue;
    }
}
