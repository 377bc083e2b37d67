package fi.lapimurto;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.Browser.Printed;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.TrialCommands;
import fi.lapimurto.improvement.TrialState;
import fi.lapimurto.improvement.TrialTester;
import fi.lapimurto.journey.Deliverable;
import fi.lapimurto.journey.PaperCommands;
import fi.lapimurto.journey.SampleJourneys;
import fi.lapimurto.schedule.CollaborativeSchedules;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamTester;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What teams hang on a wall, hand over or fill in by hand: their words on paper, and nothing to press. */
@LapimurtoTest
class PrintBrowserTests {

    private static final String BUTTONS = """
            return [...document.querySelectorAll('main button, main .button, details.action summary, .over a + a')]
                .map(it => it.textContent.trim());
            """;

    @Autowired
    Story story;

    @Autowired
    TeamTester tester;

    @Autowired
    TrialTester cycles;

    @Autowired
    TrialCommands trials;

    @Autowired
    RetryingTransaction repetition;

    @Autowired
    PaperCommands papers;

    @Autowired
    CollaborativeSchedules planning;

    @LocalServerPort
    int port;

    private Team team;
    private String contact;
    private Browser browser;

    @BeforeEach
    void aTeam() {
        team = tester.admit(story.open("On paper", "en"), "Harbour");
        contact = tester.contact(team);
        browser = Browser.open(port, "en", 1300, 900);
        browser.enter(contact);
    }

    @AfterEach
    void theClockGoesOn() {
        ClockUtil.reset();
        browser.close();
    }

    @Test
    void aTrialFillsOneSheetHoweverMuchIsWritten() {
        cycles.start(contact, team, "Reminders");
        repetition.inTransaction(() -> trials.comment(contact, team.id(), 1, "When do we begin?"));
        Printed empty = print("/trials/1", "sheet-empty");
        assertThat(empty.text())
                .contains(
                        "Reminders", "Harbour", "Objective of this trial", "☐ one customer", "Observations", "Results")
                .contains("What follows")
                .doesNotContain("When do we begin?", "Opens when", "What has been done");

        cycles.at(TrialState.running, contact, team, "Calls at noon");
        Printed usual = print("/trials/2", "sheet-usual");
        assertThat(usual.text())
                .contains("Carla Contact", "A text message the day before", TrialTester.PREDICTION, "Observations");

        Printed full = print(wholeTrial(), "sheet-full");
        assertThat(full.text()).contains("Fewer lost appointments", "measurements over time", "In use since");
        assertThat(List.of(empty.pages(), usual.pages(), full.pages())).containsExactly(1, 1, 1);
    }

    /** One that fills in every field with two lines. */
    private String wholeTrial() {
        String text = "Two nurses call those who have not come before, and tell on which day and at what time they are"
                + " waited for, and what they should bring along.";
        Map<String, Object> plan = new HashMap<>(TrialTester.planned("Calls to those who have not come before"));
        List.of("objective", "change", "questions", "prediction", "improvement").forEach(it -> plan.put(it, text));
        plan.put(
                "tasks",
                "List the numbers – Anna – Monday – desk\nCall – Bo – Tuesday – office\nCount – Anna – Friday – desk");
        Trial trial = cycles.start(contact, team, "Calls");
        cycles.submit(contact, trial, "UserTask_Plan", plan);
        cycles.submit(
                contact,
                trial,
                "UserTask_CarryOut",
                Map.of("asPlanned", "no", "observations", text, "problems", text, "data", "1.2. 8\n2.2. 6\n3.2. 5"));
        Map<String, Object> studied = Map.of(
                "results", text, "predictionMatch", "partly", "measurements", 5, "comparison", text, "learnt", text);
        cycles.submit(contact, trial, "UserTask_Study", studied);
        cycles.decide(contact, trial, Map.of("decision", "adopt", "reason", text));
        cycles.establish(contact, trial);
        return "/trials/" + trial.number();
    }

    @Test
    void aTeamsPapersPrintTheirWords() {
        Story.moveTo(planning.at(team.collaborativeId(), Milestone.workshop_begins, 5)
                .or(() -> planning.at(team.collaborativeId(), Milestone.workshop_begins, 4))
                .orElseThrow()
                .plusSeconds(1));
        papers.save(contact, team.id(), Deliverable.poster, 0, SampleJourneys.written());
        papers.save(contact, team.id(), Deliverable.report, 0, SampleJourneys.written());

        for (String paper : List.of("poster", "report")) {
            Printed printed = print("/work/" + paper, "paper-" + paper);
            assertThat(printed.text()).contains("Harbour", "What we say of lessons", "What we say of next");
            assertThat(printed.pages()).as(paper).isOne();
        }
        browser.go("/teams/" + team.id() + "/presentation");
        browser.run(
                "document.getElementById('mission').value = 'We help at once'; document.querySelector('main form:has(#mission)').requestSubmit()");
        browser.until(it -> browser.sees(By.cssSelector(".news")));
        assertThat(print("/presentation", "paper-presentation").text()).contains("We help at once");
    }

    @Test
    void otherPagesPrintNoButtonsAndNoNavigation() {
        for (String path : List.of("/teams/" + team.id(), "/", "/teams/" + team.id() + "/trials/new")) {
            browser.go(path);
            assertThat(browser.print("page").controls())
                    .as(path)
                    .noneMatch(it -> it.toString().matches("(?s)<(button|nav|a) .*|<button>.*"));
        }
    }

    /** Prints a page of the team, which holds nothing that could be pressed or filled in. */
    private Printed print(String path, String name) {
        browser.go("/teams/" + team.id() + path);
        List<?> buttons = (List<?>) browser.run(BUTTONS);
        Printed printed = browser.print(name);
        assertThat(printed.controls()).as(path).isEmpty();
        assertThat(buttons).as(path).isNotEmpty();
        assertThat(printed.text().lines().map(String::strip))
                .as(path)
                .isNotEmpty()
                .noneMatch(buttons::contains);
        return printed;
    }
}
