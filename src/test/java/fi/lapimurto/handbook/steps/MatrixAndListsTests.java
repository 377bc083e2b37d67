package fi.lapimurto.handbook.steps;

import static fi.lapimurto.collaborative.SampleDecisions.assertRefused;
import static fi.lapimurto.collaborative.SampleDecisions.of;
import static fi.lapimurto.collaborative.SampleDecisions.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fi.lapimurto.collaborative.SampleFacts;
import fi.lapimurto.form.Finding;
import fi.lapimurto.handbook.PrepareMatrixAndLists;
import fi.lapimurto.handbook.PrepareMatrixAndLists.Column;
import fi.lapimurto.handbook.PrepareMatrixAndLists.Detail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The last workshop is on 10 May 2028. */
class MatrixAndListsTests {

    private static final List<Detail> NEEDED = List.copyOf(Detail.NEEDED);
    private static final Map<String, ?> MATRIX = Map.of(
            "matrixColumns", List.of(Column.values()),
            "groupWorkShare", 50,
            "participantDetails", NEEDED,
            "participantsTold", "yes",
            "detailsKeeper", "Koordinaattori",
            "detailsPlace", "Järjestäjän levy",
            "deleteBy", "2028-11-10");

    private final PrepareMatrixAndListsForm form = new PrepareMatrixAndListsForm(null, null);
    private final SampleFacts facts = SampleFacts.from(LocalDate.of(2027, 9, 1));

    @Test
    void whatIsProposedIsTheLeastThatIsNeeded() {
        PrepareMatrixAndLists proposed = form.proposal(facts);

        assertThat(proposed.participantDetails())
                .containsExactly(Detail.name, Detail.organisation, Detail.team, Detail.email, Detail.days);
        assertThat(proposed.deleteBy()).isEqualTo("2028-11-10");
        assertThatCode(() -> form.check(facts, proposed)).doesNotThrowAnyException();
        assertThat(form.findings(facts, proposed)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"aim", "method", "responsible"})
    void theMatrixKeepsTheColumnsThatRemindOfWhatMatters(Column column) {
        List<Column> rest = new ArrayList<>(List.of(Column.values()));
        rest.remove(column);

        assertThat(Said.by(findings("matrixColumns", rest))).containsExactly("warn matrix.columns");
        assertThat(findings("matrixColumns", List.of(Column.aim, Column.method, Column.responsible)))
                .isEmpty();
    }

    @Test
    void anAimOfLessThanHalfForGroupWorkNeedsGrounds() {
        assertThat(findings()).isEmpty();
        assertThat(Said.texts(findings("groupWorkShare", 49)))
                .containsExactly("Group work is to get only 49 per cent of the programme.");
        assertThat(Said.by(findings("groupWorkShare", 49))).containsExactly("warn matrix.groupWorkAim");
    }

    @Test
    void theListNeedsFiveDetailsAtLeast() {
        assertThatCode(() -> form.check(facts, decisions())).doesNotThrowAnyException();
        for (Detail needed : NEEDED) {
            List<Detail> rest =
                    Stream.of(Detail.values()).filter(it -> it != needed).toList();
            assertRefused(
                    "participantDetails",
                    "details.needed",
                    () -> form.check(facts, decisions("participantDetails", rest, "detailsPurpose", "Kaikki")));
        }
    }

    @Test
    void whatIsAskedBeyondThemHasAPurpose() {
        assertRefused(
                "detailsPurpose",
                "details.purpose",
                () -> form.check(facts, decisions("participantDetails", and(Detail.telephone))));
        assertRefused(
                "detailsPurpose",
                "details.purpose",
                () -> form.check(facts, decisions("otherDetails", "Tarvitseeko kyydin")));
        assertThatCode(() -> form.check(
                        facts,
                        decisions(
                                "participantDetails", and(Detail.telephone),
                                "otherDetails", "Tarvitseeko kyydin",
                                "detailsPurpose", "Kyydin järjestäminen")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hetu", "HENKILÖTUNNUS", "personal identity code", "131052-308T"})
    void aPersonalIdentityCodeIsNeverAsked(String asked) {
        assertRefused(
                "otherDetails",
                "details.identityCode",
                () -> form.check(facts, decisions("otherDetails", asked, "detailsPurpose", "Varmuuden vuoksi")));
    }

    @Test
    void aListIsKeptUntilTheLastWorkshopAndNoMoreThanAYearAfterIt() {
        assertRefused(
                "deleteBy", "details.deleteBy.early", () -> form.check(facts, decisions("deleteBy", "2028-05-09")));
        assertThatCode(() -> form.check(facts, decisions("deleteBy", "2028-05-10")))
                .doesNotThrowAnyException();
        assertThat(findings("deleteBy", "2029-05-10")).isEmpty();
        assertThat(Said.by(findings("deleteBy", "2029-05-11"))).containsExactly("warn details.keptLong");
    }

    @Test
    void questionsAboutLodgingNeedLodging() {
        facts.decided("collaborative-book-venues", 0, Map.of("lodging", "no"));
        assertThat(findings()).isEmpty();
        for (Detail detail : List.of(Detail.lodging_nights, Detail.room_wish, Detail.arrives_evening_before)) {
            assertThat(Said.by(findings("participantDetails", and(detail)))).containsExactly("warn details.lodging");
        }
        facts.decided("collaborative-book-venues", 0, Map.of("lodging", "yes"));
        assertThat(findings("participantDetails", and(Detail.lodging_nights))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"special_diet", "accessibility"})
    void whatMayTellOfHealthIsSoonDeleted(Detail detail) {
        assertRefused(
                "healthDeletedAfterDays",
                "details.health.days",
                () -> form.check(facts, decisions("participantDetails", and(detail), "detailsPurpose", "Keittiö")));
        assertThat(Said.by(findings("participantDetails", and(detail), "healthDeletedAfterDays", 14)))
                .containsExactly("inform details.health");
        assertThat(Said.by(findings("participantDetails", and(detail), "healthDeletedAfterDays", 15)))
                .containsExactly("warn details.healthKept");
    }

    @Test
    void participantsHearWhatIsDoneWithTheirDetails() {
        assertThat(Said.by(findings("participantsTold", "no"))).containsExactly("warn details.untold");
    }

    @Test
    void numbersHaveTheirLimits() {
        assertThat(problems(decisions())).isEmpty();
        assertThat(problems(decisions("groupWorkShare", 101, "healthDeletedAfterDays", -1)))
                .containsExactly("groupWorkShare {any.tooLarge}", "healthDeletedAfterDays {any.notNegative}");
    }

    private List<Finding> findings(Object... changed) {
        return form.findings(facts, decisions(changed));
    }

    private static PrepareMatrixAndLists decisions(Object... changed) {
        return of(PrepareMatrixAndLists.class, MATRIX, changed);
    }

    private static List<Detail> and(Detail more) {
        return Stream.concat(NEEDED.stream(), Stream.of(more)).toList();
    }
}
