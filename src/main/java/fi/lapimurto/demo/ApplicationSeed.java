package fi.lapimurto.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.engine.OpenTasks;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.HandbookForms;
import fi.lapimurto.recruiting.Application;
import fi.lapimurto.recruiting.ApplicationAnswers;
import fi.lapimurto.recruiting.ApplicationSubmissions;
import fi.lapimurto.recruiting.ApplicationWithdrawals;
import fi.lapimurto.recruiting.RecruitingOverview;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Teams that apply, as the public does, and organisers who decide. */
@Component
class ApplicationSeed {

    /**
     * A sample application.
     *
     * @param decision what becomes of it: accept, waiting_list, decline, or withdrawn
     */
    record Sample(ApplicationAnswers answers, String decision, String reason) {}

    private final ApplicationSubmissions applying;
    private final ApplicationWithdrawals withdrawals;
    private final RecruitingOverview overview;
    private final Checklist checklist;
    private final SeedActions actions;
    private final OpenTasks tasks;
    private final SeedFiles files;

    ApplicationSeed(
            ApplicationSubmissions applying,
            ApplicationWithdrawals withdrawals,
            RecruitingOverview overview,
            Checklist checklist,
            SeedActions actions,
            OpenTasks tasks,
            SeedFiles files) {
        this.applying = applying;
        this.withdrawals = withdrawals;
        this.overview = overview;
        this.checklist = checklist;
        this.actions = actions;
        this.tasks = tasks;
        this.files = files;
    }

    /** Lets the teams of a language apply while applications are taken, and nobody decide. */
    void apply(Collaborative collaborative, String language) {
        samples(language).forEach(it -> send(collaborative, it));
    }

    /**
     * Lets teams apply, closes recruiting and decides on everybody.
     *
     * @param plan the plan as it should stay, with its closing day in the past
     */
    void recruit(Collaborative collaborative, Map<String, Object> plan) {
        List<Sample> all = samples("fi");
        all.forEach(it -> send(collaborative, it));
        withdraw(collaborative, all);
        actions.act(() -> checklist.reopen(
                collaborative.id(),
                HandbookForms.PLAN_RECRUITING,
                0,
                "Haun päättymispäivä tarkentui",
                SeedActions.ORGANISER));
        actions.submit(collaborative.code(), "UserTask_RedoStep", plan);
        for (Sample it : all) {
            if (!it.decision().equals("withdrawn")) {
                decide(collaborative, it);
            }
        }
    }

    private void send(Collaborative collaborative, Sample sample) {
        actions.act(() -> applying.apply(collaborative.code(), sample.answers()));
    }

    private void withdraw(Collaborative collaborative, List<Sample> all) {
        all.stream()
                .filter(it -> it.decision().equals("withdrawn"))
                .map(it -> application(collaborative, it))
                .forEach(it -> actions.act(() -> withdrawals.withdraw(
                        collaborative.id(),
                        it.id(),
                        "Tiimin aika ei riitä tällä kierroksella",
                        SeedActions.ORGANISER)));
    }

    private void decide(Collaborative collaborative, Sample sample) {
        Map<String, Object> values = new HashMap<>();
        values.put("decision", sample.decision());
        values.put("teamName", sample.answers().teamName());
        values.put("reason", sample.reason());
        values.put("problemClear", "yes");
        values.put("processNamed", sample.decision().equals("accept") ? "yes" : "partly");
        values.put("managementBehind", sample.decision().equals("decline") ? "no" : "yes");
        actions.submit(task(collaborative, sample), values, SeedActions.ORGANISER);
    }

    private OpenTask task(Collaborative collaborative, Sample sample) {
        String id = overview.of(collaborative.id(), SeedActions.ORGANISER)
                .tasks()
                .get(application(collaborative, sample).id());
        return tasks.of(List.of(collaborative.code())).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Application application(Collaborative collaborative, Sample sample) {
        return overview.of(collaborative.id(), SeedActions.ORGANISER).applications().stream()
                .filter(it -> it.teamName().equals(sample.answers().teamName()))
                .findFirst()
                .orElseThrow();
    }

    private List<Sample> samples(String language) {
        List<Sample> all = files.read("applications.json", new TypeReference<>() {});
        return all.stream()
                .filter(it -> it.answers().language().equals("en") == language.equals("en"))
                .toList();
    }
}
