package fi.lapimurto.handbook.steps;

import static fi.lapimurto.collaborative.SampleDecisions.ITEM;
import static fi.lapimurto.collaborative.SampleDecisions.of;
import static fi.lapimurto.collaborative.SampleDecisions.problems;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.Filled;
import fi.lapimurto.collaborative.SampleFacts;
import fi.lapimurto.form.Figure;
import fi.lapimurto.handbook.PrepareProgramme;
import fi.lapimurto.handbook.RuleContext;
import fi.lapimurto.handbook.TeamCount;
import fi.lapimurto.handbook.steps.StageContent.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgrammeTests {

    private static final ContentsSheet CONTENTS = new ContentsSheet(Said.messages());
    private static final SampleFacts FACTS = SampleFacts.from(LocalDate.of(2027, 9, 1));

    @ParameterizedTest
    @ValueSource(ints = {7, 10})
    void sevenToTenTeamsFitIntoARound(int teams) {
        assertThat(findings("teamsPlanned", teams)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 11})
    void fewerOrMoreTeamsNeedGrounds(int teams) {
        assertThat(findings("teamsPlanned", teams)).containsExactly("warn programme.teams");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 8})
    void fiveToEightPeopleAreATeam(int people) {
        assertThat(findings("peoplePerTeam", people)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 9})
    void smallerOrLargerTeamsNeedGrounds(int people) {
        assertThat(findings("peoplePerTeam", people)).containsExactly("warn programme.people");
    }

    @Test
    void twoPeopleAreNoTeam() {
        assertThat(findings("peoplePerTeam", 2)).containsExactly("block programme.noTeam");
    }

    @Test
    void numbersThatCannotBeAreRefused() {
        assertThat(problems(programme("teamsPlanned", 0, "peoplePerTeam", 101)))
                .containsExactly("peoplePerTeam {any.tooLarge}", "teamsPlanned {any.positive}");
        assertThat(problems(programme("teamsPlanned", null, "peoplePerTeam", null)))
                .containsExactly("peoplePerTeam {any.required}", "teamsPlanned {any.required}");
    }

    @Test
    void theFormSuggestsTheNumberThatIsReckonedWithUntilThen() throws IOException {
        assertThat(new ObjectMapper()
                                .readTree(Path.of("forms/collaborative-prepare-programme.form")
                                        .toFile())
                                .findParents("key")
                                .stream()
                                .filter(it -> it.get("key").asText().equals("teamsPlanned"))
                                .map(it -> it.get("defaultValue").asInt()))
                .containsExactly(RuleContext.USUAL_TEAMS);
    }

    @Test
    void aNumberOfTeamsSaysWhereItComesFrom() {
        SampleFacts planned = SampleFacts.from(LocalDate.of(2027, 9, 1))
                .decided("collaborative-prepare-programme", 0, Map.of("teamsPlanned", 8, "peoplePerTeam", 8));

        assertThat(FACTS.teamCount().figure()).isEqualTo(new Figure("teams.usual", 8, 0));
        assertThat(planned.teamCount().figure()).isEqualTo(new Figure("teams.planned", 8, 0));
        assertThat(Said.finnish(List.of(new TeamCount(8, TeamCount.Source.planned, 1).figure())))
                .singleElement()
                .asString()
                .contains("8", "1");
        List<Figure> every = Arrays.stream(TeamCount.Source.values())
                .map(it -> new TeamCount(8, it, 0).figure())
                .toList();
        assertThat(Said.figures(every)).doesNotHaveDuplicates();
    }

    @Test
    void whatIsPlannedIsReckonedWith() {
        assertThat(FACTS.teams()).isEqualTo(8);
        assertThat(FACTS.peoplePerTeam()).isEqualTo(8);
        SampleFacts planned = SampleFacts.from(LocalDate.of(2027, 9, 1))
                .decided("collaborative-prepare-programme", 0, Map.of("teamsPlanned", 7, "peoplePerTeam", 6));
        assertThat(planned.teams()).isEqualTo(7);
        assertThat(planned.peoplePerTeam()).isEqualTo(6);
    }

    @Test
    void bothExampleProgrammesGoThroughAllStagesWithWordsOfTheirOwn() {
        Map<String, List<StageContent>> templates = CONTENTS.templates(FACTS, 0);

        assertThat(templates.keySet()).containsExactly("access", "vulnerable-group");
        templates.forEach((name, rows) -> {
            assertThat(rows).extracting(StageContent::stage).containsExactly(Stage.values());
            assertThat(rows).allSatisfy(row -> {
                assertThat(row.content()).isNotBlank();
                assertThat(row.material()).isNotBlank();
            });
            assertThat(CONTENTS.findings(FACTS, 0, rows)).isEmpty();
        });
        List<StageContent> group = templates.get("vulnerable-group");
        assertThat(templates.get("access"))
                .filteredOn(row -> !group.contains(row))
                .extracting(StageContent::stage)
                .containsExactly(Stage.goal, Stage.current_state, Stage.principles);
    }

    @Test
    void stagesWithoutContentsAreNamed() {
        StageContent measuring = of(StageContent.class, Map.of("stage", "measuring", "content", "T3"));

        assertThat(Said.by(CONTENTS.findings(FACTS, 0, List.of()))).containsExactly("inform contents.none");
        assertThat(Said.by(CONTENTS.findings(FACTS, 0, List.of(measuring)))).containsExactly("inform contents.missing");
        assertThat(Said.texts(CONTENTS.findings(FACTS, 0, List.of(measuring))))
                .containsExactly("No contents yet for these stages: Goal; Where we are now; The problem in a nutshell;"
                        + " Aim; Target process; General principles; Changes and trials; Daily management; Learning.");
        assertThat(Said.figures(CONTENTS.figures(FACTS, 0, List.of(measuring, measuring))))
                .containsExactly("Stages with contents: 1 of 10");
    }

    @Test
    void contentsAreInTheOrderOfTheStages() {
        StageContent learning = of(StageContent.class, Map.of("stage", "learning", "content", "b"));
        StageContent goal = of(StageContent.class, Map.of("stage", "goal", "content", "a"));

        assertThat(List.of(learning, goal)).isSortedAccordingTo(CONTENTS.order().reversed());
        assertThat(problems(of(StageContent.class, Map.of())))
                .containsExactly("content {any.required}", "stage {any.required}");
    }

    private static List<String> findings(Object... changed) {
        return Said.by(new PrepareProgrammeForm(null, null, null).findings(ITEM, programme(changed)));
    }

    private static PrepareProgramme programme(Object... changed) {
        Map<String, Object> values = new TreeMap<>(Filled.form("collaborative-prepare-programme"));
        values.remove("outcome");
        return of(PrepareProgramme.class, values, changed);
    }
}
