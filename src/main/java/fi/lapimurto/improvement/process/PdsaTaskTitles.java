package fi.lapimurto.improvement.process;

import fi.lapimurto.engine.TaskSubject;
import fi.lapimurto.engine.TaskTitles;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.Trials;
import fi.lapimurto.team.Teams;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ends the names of a trial's tasks in the trial and the team, so that a team with ten trials tells them apart. */
@Component
@Order(-1)
class PdsaTaskTitles implements TaskTitles {

    /** So much of a name fits into a list of tasks, and into the engine's table. */
    private static final int LONGEST = 90;

    private final Trials trials;
    private final Teams teams;

    PdsaTaskTitles(Trials trials, Teams teams) {
        this.trials = trials;
        this.teams = teams;
    }

    @Override
    public boolean of(TaskSubject subject) {
        return subject.process().equals(PdsaCycleProcess.KEY);
    }

    @Override
    public String title(String label, TaskSubject subject) {
        Trial trial = trials.get(subject.id(PdsaCycleProcess.CYCLE_ID));
        String team = teams.find(trial.teamId()).orElseThrow().name();
        return label + " – " + trial.number() + ". " + shortened(trial.title()) + " – " + shortened(team);
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1).strip() + "…";
    }
}
