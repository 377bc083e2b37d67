package fi.lapimurto.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.engine.Forms;
import fi.lapimurto.engine.OpenTasks;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.HandbookForms;
import fi.lapimurto.recruiting.Application;
import fi.lapimurto.recruiting.ApplicationAnswers;
import fi.lapimurto.recruiting.ApplicationDecisions;
import fi.lapimurto.recruiting.ApplicationSubmissions;
import fi.lapimurto.recruiting.RecruitingOverview;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Made-up teams that apply, as the public does, and organisers who decide. */
@Component
class MadeUpApplications {

    /**
     * A made-up application.
     *
     * @param decision what becomes of it: accept, waiting_list, decline, or withdrawn
     */
    record MadeUp(ApplicationAnswers answers, String decision, String reason) {}

    private final ApplicationSubmissions applying;
    private final ApplicationDecisions deciding;
    private final RecruitingOverview overview;
    private final Checklist checklist;
    private final Forms forms;
    private final OpenTasks tasks;
    private final RetryingTransaction repetition;
    private final ObjectMapper json;
    private final Clock clock;

    MadeUpApplications(
            ApplicationSubmissions applying,
            ApplicationDecisions deciding,
            RecruitingOverview overview,
            Checklist checklist,
            Forms forms,
            OpenTasks tasks,
            RetryingTransaction repetition,
            ObjectMapper json,
            Clock clock) {
        this.applying = applying;
        this.deciding = deciding;
        this.overview = overview;
        this.checklist = checklist;
        this.forms = forms;
        this.tasks = tasks;
        this.repetition = repetition;
        this.json = json;
        this.clock = clock;
    }

    /** Lets the teams of a language apply while applications are taken, and nobody decide. */
    void apply(Collaborative collaborative, String language) {
        made(language).forEach(it -> send(collaborative, it));
    }

    /**
     * Lets teams apply, closes recruiting and decides on everybody.
     *
     * @param plan the plan as it should stay, with its closing day in the past
     */
    void recruit(Collaborative collaborative, Map<String, Object> plan, String by) {
        List<MadeUp> all = made("fi");
        all.forEach(it -> send(collaborative, it));
        withdraw(collaborative, all, by);
        repetition.inTransaction(() -> checklist.reopen(
                collaborative.id(), HandbookForms.PLAN_RECRUITING, 0, "Haun päättymispäivä tarkentui", by));
        forms.submit(collaborative.code(), "UserTask_RedoStep", plan, by);
        for (MadeUp it : all) {
            if (!it.decision().equals("withdrawn")) {
                decide(collaborative, it, by);
            }
        }
        until(() -> overview.of(collaborative.id(), by).applications().stream()
                .filter(it -> it.answeredAt() == null)
                .allMatch(it -> it.state().name().equals("withdrawn")));
    }

    private void send(Collaborative collaborative, MadeUp made) {
        repetition.inTransaction(() -> applying.apply(collaborative.code(), made.answers()));
    }

    private void withdraw(Collaborative collaborative, List<MadeUp> all, String by) {
        all.stream()
                .filter(it -> it.decision().equals("withdrawn"))
                .map(it -> application(collaborative, it, by))
                .forEach(it -> repetition.inTransaction(() ->
                        deciding.withdraw(collaborative.id(), it.id(), "Tiimin aika ei riitä tällä kierroksella", by)));
    }

    private void decide(Collaborative collaborative, MadeUp made, String by) {
        until(() -> task(collaborative, made, by) != null);
        Map<String, Object> values = new HashMap<>();
        values.put("decision", made.decision());
        values.put("teamName", made.answers().teamName());
        values.put("reason", made.reason());
        values.put("problemClear", "yes");
        values.put("processNamed", made.decision().equals("accept") ? "yes" : "partly");
        values.put("managementBehind", made.decision().equals("decline") ? "no" : "yes");
        forms.submit(task(collaborative, made, by), values, by);
    }

    private OpenTask task(Collaborative collaborative, MadeUp made, String by) {
        String id = overview.of(collaborative.id(), by)
                .tasks()
                .get(application(collaborative, made, by).id());
        return tasks.of(List.of(collaborative.code())).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private Application application(Collaborative collaborative, MadeUp made, String by) {
        return overview.of(collaborative.id(), by).applications().stream()
                .filter(it -> it.teamName().equals(made.answers().teamName()))
                .findFirst()
                .orElseThrow();
    }

    private List<MadeUp> made(String language) {
        try (InputStream file = MadeUpApplications.class.getResourceAsStream("/demo/applications.json")) {
            List<MadeUp> all = json.readValue(file, new TypeReference<>() {});
            return all.stream()
                    .filter(it -> it.answers().language().equals("en") == language.equals("en"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The day until which applications are taken while the story is told. */
    LocalDate meanwhile() {
        return LocalDate.now(clock).plusDays(10);
    }

    /** The engine's jobs do their part a moment later. */
    private static void until(Condition condition) {
        for (int attempt = 1; !condition.holds(); attempt++) {
            if (attempt == 300) {
                throw new IllegalStateException("The engine's jobs do not run");
            }
            CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS))
                    .join();
        }
    }

    private interface Condition {
        boolean holds();
    }
}
