package fi.lapimurto.handbook.steps;

import static fi.lapimurto.collaborative.SampleDecisions.ITEM;
import static fi.lapimurto.collaborative.SampleDecisions.assertRefused;
import static fi.lapimurto.collaborative.SampleDecisions.of;
import static fi.lapimurto.collaborative.SampleDecisions.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepDecisionsTests {

    private static final Map<String, ?> VENUES = Map.of(
            "choiceReason", "Paras sali", "procurementFollowed", "yes", "lodging", "no", "invoicing", "one_invoice");
    private static final Map<String, ?> WORKSPACE = Map.of(
            "severalOrganisations",
            "no",
            "separate",
            "no",
            "draftsPlace",
            "Tiimin omassa tilassa",
            "workspaceUrl",
            "https://tila.example.fi/",
            "openedOn",
            "2027-05-03",
            "access",
            List.of("coaches", "participants"));

    @Test
    void lodgingNeedsGrounds() {
        BookVenuesForm form = new BookVenuesForm(null, null);

        assertThatCode(() -> form.check(ITEM, of(BookVenues.class, VENUES))).doesNotThrowAnyException();
        assertThatCode(() -> form.check(
                        ITEM, of(BookVenues.class, VENUES, "lodging", "yes", "lodgingReason", "Tiimi tutustuu")))
                .doesNotThrowAnyException();
        assertRefused(
                "lodgingReason",
                "venues.lodging.reason",
                () -> form.check(ITEM, of(BookVenues.class, VENUES, "lodging", "yes")));
    }

    @Test
    void participantsAndCoachesBothOpenTheWorkspace() {
        OpenWorkspaceForm form = new OpenWorkspaceForm(null);

        assertThatCode(() -> form.check(ITEM, of(OpenWorkspace.class, WORKSPACE)))
                .doesNotThrowAnyException();
        assertRefused(
                "access",
                "workspace.access.both",
                () -> form.check(ITEM, of(OpenWorkspace.class, WORKSPACE, "access", List.of("coaches", "organisers"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "ftp://tila.example.fi", "tila.example.fi", "https://a b", "https://"})
    void addressesOfOtherKindsThanWebPagesAreRefused(String address) {
        assertThat(problems(of(OpenWorkspace.class, WORKSPACE))).isEmpty();
        assertThat(problems(of(OpenWorkspace.class, WORKSPACE, "workspaceUrl", address)))
                .containsExactly("workspaceUrl {any.webAddress}");
    }

    @Test
    void longTextsAreRefusedWithAMessage() {
        assertThat(problems(of(BookVenues.class, VENUES, "invoicingDetails", "x".repeat(5000))))
                .isEmpty();
        assertThat(problems(of(BookVenues.class, VENUES, "invoicingDetails", "x".repeat(5001))))
                .containsExactly("invoicingDetails {any.tooLong.text}");
        assertThat(problems(
                        of(Quote.class, Map.of("venue", "x".repeat(301), "nearby", "no", "note", "x".repeat(10000)))))
                .containsExactly("note {any.tooLong.text}", "venue {any.tooLong.line}");
    }
}
