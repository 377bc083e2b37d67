package fi.lapimurto.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.demo.TrialSteps.Sketch;
import fi.lapimurto.improvement.IdeaCommands;
import fi.lapimurto.improvement.IdeaContent;
import fi.lapimurto.team.Team;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Ideas and trials of the demo's own team: rated and unrated, in every state, and a ramp of three. */
@Component
class TrialSeed {

    private static final TypeReference<Map<String, SeededTrials>> BY_LANGUAGE = new TypeReference<>() {};

    private record SeededTrials(List<IdeaContent> ideas, String lines, List<Sketch> trials) {}

    private final IdeaCommands ideas;
    private final TrialSteps trials;
    private final SeedActions actions;
    private final SeedFiles files;

    TrialSeed(IdeaCommands ideas, TrialSteps trials, SeedActions actions, SeedFiles files) {
        this.ideas = ideas;
        this.trials = trials;
        this.actions = actions;
        this.files = files;
    }

    void fill(Collaborative collaborative, String language) {
        Team team = actions.team(collaborative, language);
        String contact = SeedActions.CONTACTS.get(language);
        SeededTrials work = files.read("trials.json", BY_LANGUAGE).get(language);
        work.ideas().forEach(it -> actions.act(() -> ideas.add(contact, team.id(), it)));
        actions.<Integer>act(() -> ideas.addLines(contact, team.id(), work.lines()));
        work.trials().forEach(it -> trials.carryOut(team.id(), it, contact));
    }
}
