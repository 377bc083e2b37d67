package fi.lapimurto.demo;

import fi.lapimurto.improvement.NewTrial;
import fi.lapimurto.improvement.Plan.Scale;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.TrialCommands;
import fi.lapimurto.improvement.TrialLifecycle;
import fi.lapimurto.improvement.TrialTasks;
import fi.lapimurto.improvement.Trials;
import fi.lapimurto.team.Team;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the demo's own teams do with a trial, step by step. */
@Component
class TrialSteps {

    /** What a trial is about, and what is predicted of it; {@code null} where nothing is. */
    record Sketch(
            int idea, String title, String owner, String change, String prediction, Scale scale, String measure) {}

    /** A trial that goes on. */
    record Going(Trial trial, Sketch sketch, String by) {}

    private final Trials trials;
    private final TrialCommands commands;
    private final TrialLifecycle lifecycle;
    private final TrialTasks tasks;
    private final SeedActions actions;
    private final Clock clock;

    TrialSteps(
            Trials trials,
            TrialCommands commands,
            TrialLifecycle lifecycle,
            TrialTasks tasks,
            SeedActions actions,
            Clock clock) {
        this.trials = trials;
        this.commands = commands;
        this.lifecycle = lifecycle;
        this.tasks = tasks;
        this.actions = actions;
        this.clock = clock;
    }

    Going begin(Team team, Sketch it) {
        Trial begun = actions.act(() -> commands.start(
                SeedActions.CONTACTS.get(team.language()), team.id(), new NewTrial(it.idea(), it.title(), it.owner())));
        return new Going(begun, it, SeedActions.CONTACTS.get(team.language()));
    }

    void plan(Going going, int beganDaysAgo, int endedDaysAgo) {
        Sketch it = going.sketch();
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> plan = new HashMap<>();
        plan.put("title", it.title());
        plan.put("owner", it.owner());
        plan.put("objective", it.title());
        plan.put("change", it.change());
        plan.put("prediction", it.prediction());
        plan.put("measure", it.measure());
        plan.put("measuredBy", it.owner());
        plan.put("scale", it.scale().name());
        plan.put("startsOn", today.minusDays(beganDaysAgo).toString());
        plan.put("endsOn", today.minusDays(endedDaysAgo).toString());
        if (it.prediction() == null) {
            plan.put("deviationReason", "Halusimme vain päästä alkuun.");
        }
        submit(going, plan);
    }

    /** It has taken too long already. */
    void pointOut(Going going) {
        actions.act(() -> lifecycle.pointOut(going.trial().id()));
    }

    void carryOut(Going trial, String observations) {
        submit(trial, Map.of("asPlanned", "yes", "observations", observations));
    }

    void study(Going trial, String results, int measurements, String match, String learnt) {
        submit(
                trial,
                Map.of("results", results, "measurements", measurements, "predictionMatch", match, "learnt", learnt));
    }

    void decide(Going trial, Map<String, Object> decision) {
        submit(trial, decision);
    }

    Going adapt(Going going, String title, String nextChange, String prediction, Scale scale) {
        Trial trial = going.trial();
        submit(going, Map.of("decision", "adapt", "reason", "Suunta on oikea.", "nextChange", nextChange));
        Trial next = trials.of(trial.teamId()).stream()
                .filter(it -> Integer.valueOf(trial.number()).equals(it.parent()))
                .findFirst()
                .orElseThrow();
        return new Going(
                next,
                new Sketch(
                        0,
                        title,
                        trial.owner(),
                        nextChange,
                        prediction,
                        scale,
                        going.sketch().measure()),
                going.by());
    }

    void establish(Going trial) {
        submit(
                trial,
                Map.of(
                        "keeping", "Ohje on aamuvuoron muistilistassa.",
                        "keeper", "Bertta Björk",
                        "since", LocalDate.now(clock).minusDays(20).toString(),
                        "followed", "Turhat käynnit lasketaan viikoittain päivittäisjohtamisen taululle."));
    }

    void say(String who, Team team, Going going, String text) {
        actions.act(() -> commands.comment(who, team.id(), going.trial().number(), text));
    }

    /** Finishes the task that a trial waits for. */
    private void submit(Going going, Map<String, Object> values) {
        TrialTasks.Next next =
                tasks.of(Set.of(going.trial().teamId())).get(going.trial().id());
        actions.complete(next.id(), values, going.by());
    }
}
