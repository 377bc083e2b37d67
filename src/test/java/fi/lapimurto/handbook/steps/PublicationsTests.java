package fi.lapimurto.handbook.steps;

import static fi.lapimurto.collaborative.SampleDecisions.of;
import static fi.lapimurto.collaborative.SampleDecisions.problems;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.collaborative.SampleFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationsTests {

    private static final Map<String, ?> REPORT = Map.of(
            "what", "overall_report",
            "whose", "The county",
            "channel", "innokyla",
            "publishedOn", "2028-07-03",
            "address", "https://innokyla.fi/x");
    private static final Map<String, ?> POSTER =
            Map.of("what", "poster", "whose", "North station", "channel", "own_channels");

    private final PublicationsSheet sheet = new PublicationsSheet();
    private final SampleFacts facts = SampleFacts.from(LocalDate.of(2027, 9, 1));

    @Test
    void anOverallReportIsPublished() {
        assertThat(said(REPORT)).isEmpty();
        assertThat(Said.by(sheet.findings(
                        facts, 0, List.of(of(Publication.class, REPORT, "publishedOn", null, "address", null)))))
                .containsExactly("warn publications.overallReport", "inform publications.innokyla");
        assertThat(said()).containsExactly("warn publications.overallReport", "inform publications.innokyla");
    }

    @ParameterizedTest
    @ValueSource(strings = {"team_report", "poster", "operating_model"})
    void whatIsATeamsIsPublishedOnlyWithItsPermission(String what) {
        for (String permission : Stream.of("no", null).toArray(String[]::new)) {
            assertThat(with("what", what, "permission", permission, "publishedOn", "2028-05-10"))
                    .containsExactly("block publications.permission");
            assertThat(with("what", what, "permission", permission, "address", "https://example.org/p"))
                    .containsExactly("block publications.permission");
        }
        assertThat(with("what", what, "permission", "yes", "publishedOn", "2028-05-10"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"support_material", "other"})
    void whatIsNoTeamsNeedsNoPermission(String what) {
        assertThat(with("what", what, "publishedOn", "2028-05-10")).isEmpty();
    }

    @Test
    void aTeamMaySayNoBeforeAnythingIsPublished() {
        assertThat(with("permission", "no")).isEmpty();
        assertThat(with("permission", null)).containsExactly("inform publications.ask");
    }

    @Test
    void theOverallReportTellsOfSingleTeamsOnlyWithTheirPermission() {
        assertThat(Said.by(sheet.findings(facts, 0, List.of(of(Publication.class, REPORT, "permission", "no")))))
                .containsExactly("block publications.ofSingleTeams");
        assertThat(Said.by(sheet.findings(facts, 0, List.of(of(Publication.class, REPORT, "permission", "yes")))))
                .isEmpty();
    }

    @Test
    void inInnokylaTheAddressIsKeptAndTheContactPersonAgrees() {
        assertThat(Said.by(sheet.findings(facts, 0, List.of(of(Publication.class, REPORT, "address", null)))))
                .containsExactly("inform publications.address");
        assertThat(Said.by(sheet.findings(facts, 0, List.of(of(Publication.class, REPORT, "contactConsent", "no")))))
                .containsExactly("warn publications.contact");
        assertThat(Said.by(sheet.findings(facts, 0, List.of(of(Publication.class, REPORT, "contactConsent", "yes")))))
                .isEmpty();
    }

    @Test
    void theFiguresCountWhatIsPublished() {
        assertThat(Said.figures(
                        sheet.figures(facts, 0, List.of(of(Publication.class, REPORT), of(Publication.class, POSTER)))))
                .containsExactly("In the list: 2, published: 1, of them in Innokylä: 1.");
    }

    @Test
    void addressesOfOtherKindsThanWebPagesAreRefused() {
        assertThat(problems(of(Publication.class, Map.of("address", "file:///etc/passwd"))))
                .containsExactly(
                        "address {any.webAddress}",
                        "channel {any.required}",
                        "what {any.required}",
                        "whose {any.required}");
    }

    /** What is said of a poster beside a published overall report. */
    private List<String> with(Object... changed) {
        return Said.by(sheet.findings(
                facts, 0, List.of(of(Publication.class, REPORT), of(Publication.class, POSTER, changed))));
    }

    @SafeVarargs
    private List<String> said(Map<String, ?>... rows) {
        return Said.by(sheet.findings(
                facts, 0, Stream.of(rows).map(it -> of(Publication.class, it)).toList()));
    }
}
