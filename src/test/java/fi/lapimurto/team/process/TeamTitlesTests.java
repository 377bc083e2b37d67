package fi.lapimurto.team.process;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamLifecycle;
import fi.lapimurto.team.TeamTester;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tasklist shows the titles that the engine keeps: they follow the team's name. */
@LapimurtoTest
class TeamTitlesTests {

    @Autowired
    Story story;

    @Autowired
    TeamTester tester;

    @Autowired
    TeamLifecycle lifecycle;

    @Autowired
    TaskService tasks;

    @Test
    void openTasksTakeATeamsNewNameAndThoseOfOthersKeepTheirs() {
        Collaborative here = story.open("Renamed", "en");
        Team team = tester.admit(here, "Harbour");
        tester.admit(here, "Hilltop");
        int others = named(here, "Hilltop").size();
        List<String> old = named(here, "Harbour");
        assertThat(old).isNotEmpty();

        describe(team, "Seaside");

        assertThat(named(here, "Harbour")).isEmpty();
        assertThat(named(here, "Seaside"))
                .containsExactlyInAnyOrderElementsOf(
                        old.stream().map(it -> it.replace("Harbour", "Seaside")).toList());
        assertThat(named(here, "Hilltop")).hasSize(others);
    }

    private void describe(Team team, String name) {
        lifecycle.describe(
                Story.ORGANISER, team.id(), team.version(), Map.of("name", name, "organisation", team.organisation()));
    }

    private List<String> named(Collaborative collaborative, String team) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(collaborative.code())
                .taskNameLike("%" + team + "%")
                .list()
                .stream()
                .map(Task::getName)
                .toList();
    }
}
