package fi.lapimurto.improvement;

import fi.lapimurto.Story;
import fi.lapimurto.engine.Forms;
import fi.lapimurto.improvement.Study.Match;
import fi.lapimurto.team.Team;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;

/** What teams do with their trials in tests, told in their words. Every form goes through the door. */
@TestComponent
public class TrialTester {

    public static final String PREDICTION = "Half of those who stay away come";

    private final Trials trials;
    private final TrialCommands commands;
    private final Forms forms;
    private final TaskService tasks;
    private final RuntimeService runtime;

    public TrialTester(Trials trials, TrialCommands commands, Forms forms, TaskService tasks, RuntimeService runtime) {
        this.trials = trials;
        this.commands = commands;
        this.forms = forms;
        this.tasks = tasks;
        this.runtime = runtime;
    }

    public Trial start(String login, Team team, String title) {
        return commands.start(login, team.id(), new NewTrial(null, title, null));
    }

    /** A trial that has come so far along the way of adopting; a decided one is adopted. */
    public Trial at(TrialState state, String login, Team team, String title) {
        Trial trial = start(login, team, title);
        if (state.compareTo(TrialState.planned) > 0) {
            plan(login, trial);
        }
        if (state.compareTo(TrialState.running) > 0) {
            carryOut(login, trial);
        }
        if (state.compareTo(TrialState.studying) > 0) {
            study(login, trial, Match.partly);
        }
        if (state.compareTo(TrialState.deciding) > 0) {
            decide(login, trial, Map.of("decision", "adopt", "reason", "It works"));
        }
        if (state.compareTo(TrialState.establishing) > 0) {
            establish(login, trial);
        }
        return trials.get(trial.id());
    }

    public void plan(String login, Trial trial) {
        submit(login, trial, "UserTask_Plan", planned(trial.title()));
    }

    public void carryOut(String login, Trial trial) {
        submit(login, trial, "UserTask_CarryOut", Map.of("asPlanned", "yes", "observations", "Eight came"));
    }

    public void study(String login, Trial trial, Match match) {
        Map<String, Object> values = new HashMap<>(
                Map.of("results", "8 of 10 came", "measurements", 5, "learnt", "A reminder the day before is enough"));
        if (match != null) {
            values.put("predictionMatch", match.name());
        }
        submit(login, trial, "UserTask_Study", values);
    }

    public void decide(String login, Trial trial, Map<String, Object> values) {
        submit(login, trial, "UserTask_Decide", values);
    }

    /** Decides to go on with a changed trial, and answers with that. */
    public Trial adapt(String login, Trial trial, String nextChange) {
        decide(login, trial, Map.of("decision", "adapt", "nextChange", nextChange));
        return trials.of(trial.teamId()).stream()
                .filter(it -> Integer.valueOf(trial.number()).equals(it.parent()))
                .findFirst()
                .orElseThrow();
    }

    public void establish(String login, Trial trial) {
        submit(
                login,
                trial,
                "UserTask_Establish",
                Map.of(
                        "keeping", "In the booking template",
                        "keeper", "Anna",
                        "since", "2027-10-01",
                        "followed", "Weekly, on the board"));
    }

    /** What a whole plan holds, for a trial of a fortnight that begins with the first workshop. */
    public static Map<String, Object> planned(String title) {
        LocalDate first = Story.FIRST_DAY;
        Map<String, Object> values = new HashMap<>();
        values.put("title", title);
        values.put("owner", "Carla Contact");
        values.put("aim", "Fewer lost appointments");
        values.put("objective", "To see whether a reminder helps");
        values.put("change", "A text message the day before");
        values.put("questions", "Who answers?");
        values.put("prediction", PREDICTION);
        values.put("tasks", "List the numbers – Anna – Monday – desk");
        values.put("measure", "Appointments missed");
        values.put("measuredBy", "Bo");
        values.put("measuredWhen", "Daily");
        values.put("measuredWhere", "Reception");
        values.put("measuredHow", "From the booking system");
        values.put("improvement", "Fewer than two in a day");
        values.put("scale", "one_day");
        values.put("startsOn", first.toString());
        values.put("endsOn", first.plusDays(14).toString());
        return values;
    }

    public void submit(String login, Trial trial, String element, Map<String, Object> values) {
        submit(login, task(trial, element), values);
    }

    public void submit(String login, Task task, Map<String, Object> values) {
        forms.submit(task.getId(), values, login);
    }

    public Task task(Trial trial, String element) {
        return tasks.createTaskQuery()
                .processInstanceId(cycle(trial).getId())
                .taskDefinitionKey(element)
                .singleResult();
    }

    /** The trial's process, or {@code null} when it has ended. */
    public ProcessInstance cycle(Trial trial) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("pdsa-cycle")
                .variableValueEquals("cycleId", trial.id().toString())
                .singleResult();
    }
}
