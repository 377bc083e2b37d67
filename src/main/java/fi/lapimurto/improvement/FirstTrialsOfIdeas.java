package fi.lapimurto.improvement;

import fi.lapimurto.engine.FormOption;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.journey.PlannedTrials;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.Teams;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lets a team's first trials begin from its ideas. Who may is asked by the form's task. */
@Component
class FirstTrialsOfIdeas implements PlannedTrials {

    private final Ideas ideas;
    private final Trials trials;
    private final IdeaCommands commands;
    private final TrialLifecycle lifecycle;
    private final Teams teams;

    FirstTrialsOfIdeas(Ideas ideas, Trials trials, IdeaCommands commands, TrialLifecycle lifecycle, Teams teams) {
        this.ideas = ideas;
        this.trials = trials;
        this.commands = commands;
        this.lifecycle = lifecycle;
        this.teams = teams;
    }

    @Override
    public List<String> begun(UUID teamId) {
        return trials.of(teamId).stream()
                .filter(it -> it.parent() == null)
                .map(Trial::title)
                .toList();
    }

    @Override
    public List<FormOption> untried(UUID teamId) {
        return untriedIdeas(teamId).stream()
                .map(it -> new FormOption(value(it), it.number() + ". " + it.text()))
                .toList();
    }

    @Override
    public void begin(UUID teamId, List<String> chosen, String newIdeas, String field, String by) {
        List<Idea> untried = untriedIdeas(teamId);
        if (!untried.stream().map(FirstTrialsOfIdeas::value).toList().containsAll(chosen)) {
            throw UseCaseRejected.conflict("ideas.error.changed");
        }
        List<Idea> first = new ArrayList<>(
                untried.stream().filter(it -> chosen.contains(value(it))).toList());
        if (newIdeas != null) {
            first.addAll(written(teamId, untried, IdeaContent.ofLines(field, newIdeas), by));
        }
        Team team = teams.find(teamId).orElseThrow();
        first.stream()
                .distinct()
                .forEach(it -> lifecycle.start(
                        teamId, team.collaborativeId(), it.id(), new NewTrial(it.number(), it.text(), null), by));
    }

    /** What is written like one of the team's ideas is that idea. */
    private List<Idea> written(UUID teamId, List<Idea> untried, List<IdeaContent> contents, String by) {
        List<Idea> known =
                contents.stream().flatMap(it -> known(untried, it).stream()).toList();
        List<IdeaContent> unknown =
                contents.stream().filter(it -> known(untried, it).isEmpty()).toList();
        List<Idea> written = new ArrayList<>(known);
        if (!unknown.isEmpty()) {
            written.addAll(commands.addAll(by, teamId, unknown));
        }
        return written;
    }

    private static Optional<Idea> known(List<Idea> untried, IdeaContent content) {
        return untried.stream()
                .filter(it -> it.text().equalsIgnoreCase(content.text()))
                .findFirst();
    }

    private List<Idea> untriedIdeas(UUID teamId) {
        Set<UUID> tried = trials.of(teamId).stream().map(Trial::ideaId).collect(Collectors.toSet());
        return ideas.findByTeamId(teamId).stream()
                .filter(it -> !tried.contains(it.id()))
                .sorted(Idea.ORDER)
                .toList();
    }

    private static String value(Idea idea) {
        return String.valueOf(idea.number());
    }
}
