package fi.lapimurto.demo;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.DueJobs;
import fi.lapimurto.engine.Forms;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.Teams;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * What people do in the demo, one use case after the other in the caller's transaction. Each leaves its changes in the
 * database and nothing in memory, as if it had been committed; what the engine has to do by now is done before the next.
 */
@Component
class SeedActions {

    static final String ORGANISER = "organiser";
    static final String COACH = "coach";
    static final String OWNER = "owner";
    static final String ADMIN = "admin";

    /** The contact persons of the demo's own teams, by the teams' languages. */
    static final Map<String, String> CONTACTS = Map.of("fi", "team", "en", "team-en");

    private final Forms forms;
    private final DueJobs jobs;
    private final Collaboratives collaboratives;
    private final Teams teams;
    private final EntityManager entities;

    SeedActions(Forms forms, DueJobs jobs, Collaboratives collaboratives, Teams teams, EntityManager entities) {
        this.forms = forms;
        this.jobs = jobs;
        this.collaboratives = collaboratives;
        this.teams = teams;
        this.entities = entities;
    }

    Collaborative open(Map<String, Object> beginning) {
        String code = act(() -> forms.start("collaborative", beginning, ORGANISER));
        settle(code);
        return collaboratives.findByCode(code).orElseThrow();
    }

    /** The demo's own team in a language. */
    Team team(Collaborative collaborative, String language) {
        return teams.of(collaborative.id()).stream()
                .filter(it -> it.language().equals(language))
                .findFirst()
                .orElseThrow();
    }

    /** Completes an open task of the organisers. */
    void submit(String code, String element, Map<String, Object> values) {
        act(() -> forms.submit(code, element, values, ORGANISER));
        settle(code);
    }

    void submit(OpenTask task, Map<String, Object> values, String by) {
        complete(task.id(), values, by);
        settle(task.businessKey());
    }

    /** Completes a task whose next one does not wait for the engine. */
    void complete(String taskId, Map<String, Object> values, String by) {
        act(() -> forms.submit(taskId, values, by));
    }

    void act(Runnable useCase) {
        act(() -> {
            useCase.run();
            return null;
        });
    }

    <T> T act(Supplier<T> useCase) {
        T result = useCase.get();
        entities.flush();
        entities.clear();
        return result;
    }

    /** Runs what is due in a round, and what follows from it. */
    void settle(String code) {
        while (act(() -> jobs.runNext(code))) {
            // What has run may have made something else due.
        }
    }
}
