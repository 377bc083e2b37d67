package fi.lapimurto.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.demo.PaperSeed.Papers;
import fi.lapimurto.engine.OpenTasks;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.people.Groups;
import fi.lapimurto.people.Role;
import fi.lapimurto.team.Team;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What two teams have written on their way between workshops 1 and 2: one in Finnish, one in English, a little behind. */
@Component
class JourneySeed {

    private static final TypeReference<Map<String, Journey>> BY_LANGUAGE = new TypeReference<>() {};

    /** @param tasks what the team's tasks are answered with, by their elements */
    private record Journey(Map<String, Map<String, Object>> tasks, Papers papers) {}

    private final SeedActions actions;
    private final SeedFiles files;
    private final OpenTasks tasks;
    private final PaperSeed papers;

    JourneySeed(SeedActions actions, SeedFiles files, OpenTasks tasks, PaperSeed papers) {
        this.actions = actions;
        this.files = files;
        this.tasks = tasks;
        this.papers = papers;
    }

    void fill(Collaborative collaborative, String language) {
        Team team = actions.team(collaborative, language);
        Journey journey = files.read("journeys.json", BY_LANGUAGE).get(language);
        String contact = SeedActions.CONTACTS.get(language);
        journey.tasks().forEach((element, answer) -> actions.submit(task(team.id(), element), answer, contact));
        papers.fill(team.id(), journey.papers(), contact);
    }

    private OpenTask task(UUID team, String element) {
        List<String> groups = Stream.of(Role.team_contact, Role.team_member)
                .map(it -> Groups.ofTeam(it, team))
                .toList();
        return tasks.waitingForGroups(groups).values().stream()
                .flatMap(List::stream)
                .filter(it -> it.element().equals(element))
                .min(Comparator.comparing(OpenTask::id))
                .orElseThrow(() -> new IllegalStateException("No task " + element + " of " + team));
    }
}
