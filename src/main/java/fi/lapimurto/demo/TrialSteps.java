package fi.lapimurto.demo;

import fi.lapimurto.demo.PaperSeed.Remark;
import fi.lapimurto.improvement.NewTrial;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.TrialCommands;
import fi.lapimurto.improvement.TrialLifecycle;
import fi.lapimurto.improvement.TrialTasks;
import fi.lapimurto.improvement.Trials;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the demo's own teams do with a trial, step by step. */
@Component
class TrialSteps {

    /**
     * A trial and what its tasks are answered with, the plan first.
     *
     * @param idea the number of the idea that it tries out; 0 when it continues another trial
     * @param tooLong whether it has been going on for too long
     * @param remarks what was said of it, or {@code null}
     * @param next the trial that continues this one, or {@code null}
     */
    record Sketch(
            int idea,
            String title,
            String owner,
            boolean tooLong,
            List<Map<String, Object>> answers,
            List<Remark> remarks,
            Sketch next) {}

    private final Trials trials;
    private final TrialCommands commands;
    private final TrialLifecycle lifecycle;
    private final TrialTasks tasks;
    private final SeedActions actions;
    private final SeedFiles files;

    TrialSteps(
            Trials trials,
            TrialCommands commands,
            TrialLifecycle lifecycle,
            TrialTasks tasks,
            SeedActions actions,
            SeedFiles files) {
        this.trials = trials;
        this.commands = commands;
        this.lifecycle = lifecycle;
        this.tasks = tasks;
        this.actions = actions;
        this.files = files;
    }

    void carryOut(UUID team, Sketch it, String contact) {
        NewTrial begun = new NewTrial(it.idea(), it.title(), it.owner());
        carryOut(actions.act(() -> commands.start(contact, team, begun)), it, contact);
    }

    private void carryOut(Trial trial, Sketch sketch, String contact) {
        sketch.answers().forEach(it -> submit(trial, values(sketch, it), contact));
        if (sketch.tooLong()) {
            actions.act(() -> lifecycle.pointOut(trial.id()));
        }
        if (sketch.remarks() != null) {
            sketch.remarks()
                    .forEach(it -> actions.act(
                            () -> commands.comment(it.by(contact), trial.teamId(), trial.number(), it.text())));
        }
        if (sketch.next() != null) {
            carryOut(continuation(trial), sketch.next(), contact);
        }
    }

    private Trial continuation(Trial trial) {
        return trials.of(trial.teamId()).stream()
                .filter(it -> Integer.valueOf(trial.number()).equals(it.parent()))
                .findFirst()
                .orElseThrow();
    }

    /** What a plan repeats of its trial is not in the file. */
    private Map<String, Object> values(Sketch sketch, Map<String, Object> answer) {
        Map<String, Object> values = new HashMap<>(answer);
        values.replaceAll((name, value) -> value instanceof String text ? files.fromToday(text) : value);
        if (answer.containsKey("change")) {
            values.put("title", sketch.title());
            values.put("owner", sketch.owner());
            values.put("objective", sketch.title());
            values.put("measuredBy", sketch.owner());
            values.putIfAbsent("prediction", null);
        }
        return values;
    }

    /** Finishes the task that a trial waits for. */
    private void submit(Trial trial, Map<String, Object> values, String by) {
        TrialTasks.NextTask next = tasks.of(Set.of(trial.teamId())).get(trial.id());
        actions.complete(next.id(), values, by);
    }
}
