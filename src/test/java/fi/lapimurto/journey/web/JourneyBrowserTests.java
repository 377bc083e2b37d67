package fi.lapimurto.journey.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.Browser;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.engine.Forms;
import fi.lapimurto.journey.Deliverable;
import fi.lapimurto.journey.Deliverables;
import fi.lapimurto.journey.SampleJourneys;
import fi.lapimurto.people.People;
import fi.lapimurto.people.TestPeople;
import fi.lapimurto.schedule.CollaborativeSchedules;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamTester;
import java.math.BigDecimal;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A member sets the team's goal in Tasklist and changes it on its page; the way on a telephone, in Finnish. */
@LapimurtoTest
class JourneyBrowserTests {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final By CLAIM = By.cssSelector(".task-details .claim");
    private static final By COMPLETE = By.cssSelector("[ng-click='complete()']");
    private static final By TITLE = By.cssSelector(".task-details h2");

    @Autowired
    People people;

    @Autowired
    Story story;

    @Autowired
    TeamTester tester;

    @Autowired
    CollaborativeSchedules planning;

    @Autowired
    Deliverables papers;

    @Autowired
    Forms forms;

    @Autowired
    TaskService tasks;

    @LocalServerPort
    int port;

    private Browser browser;
    private Collaborative here;
    private Team team;
    private String member;

    @BeforeEach
    void aTeamIsAtWorkshopTwo() {
        TestPeople.anAdmin(people);
        here = story.open("Goals in time", "en");
        team = tester.admit(here, "Harbour");
        tester.contact(team);
        member = tester.joined(team, "Mia Member");
        Story.moveTo(planning.at(here.id(), Milestone.workshop_begins, 2)
                .orElseThrow()
                .plusSeconds(1));
        story.runDueJobs(here);
    }

    @AfterEach
    void closeBrowser() {
        ClockUtil.reset();
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aMemberSetsTheGoalInTasklistAndChangesItOnItsPage() {
        browser = Browser.open(port, "en", 1400, 900);
        browser.enter(member);
        browser.go("/teams/" + team.id());
        browser.picture("journey-en-team");
        Task goal = tasks.createTaskQuery()
                .processInstanceBusinessKey(here.code())
                .taskDefinitionKey("UserTask_SetGoal")
                .singleResult();
        openTask(goal);
        write("goal", "A time within five days");
        write("group", "Non-urgent appointments");
        write("measure", "T3");
        write("baseline", "19,5");
        write("target", "5");
        write("unit", "days");
        write("targetDate-date", "31/12/2030");
        for (int mark = 0; mark < 5; mark++) {
            choose("smart-" + mark);
        }
        choose("shorterWay-0");
        choose("setBy-2");
        browser.picture("journey-en-goal-form");
        assertThat(browser.errors()).isEmpty();
        theFormOutlivesTheSession();
        browser.click(COMPLETE);
        browser.until(it -> tasks.createTaskQuery().taskId(goal.getId()).count() == 0);
        assertThat(papers.read(member, team.id(), Deliverable.goal).version()).isOne();
        assertThat(papers.read(member, team.id(), Deliverable.goal).content())
                .hasFieldOrPropertyWithValue("baseline", new BigDecimal("19.5"));

        browser.go("/teams/" + team.id() + "/work/goal");
        browser.click(By.cssSelector("details.change > summary"));
        browser.type(By.id("target"), "4");
        browser.type(By.id("why"), "One more time a week is free");
        browser.click(By.cssSelector("details.change button.main"));
        browser.see(By.cssSelector(".news"));
        browser.picture("journey-en-goal-versions");
        assertThat(papers.read(member, team.id(), Deliverable.goal).version()).isEqualTo(2);
        assertThat(browser.errors()).isEmpty();
    }

    private void theFormOutlivesTheSession() {
        browser.forget();
        browser.click(COMPLETE);
        browser.see(By.cssSelector("dialog.signed-out[open]"));
        browser.picture("journey-en-goal-signed-out");
        browser.inNewTab(By.cssSelector("dialog.signed-out a"), () -> {
            browser.signIn(member);
            browser.see(By.cssSelector(".tasks-list"));
        });
        browser.click(By.cssSelector("dialog.signed-out button"));
        browser.errors();
    }

    @Test
    void whatIsFilledInIsKeptWhenACommentIsSentAndWhenTheSessionIsOver() {
        forms.submit(here.code(), "UserTask_SetGoal", SampleJourneys.goal(), member);
        people.chooseLanguage(member, "fi");
        browser = Browser.open(port, "fi", 390, 844);
        browser.enter(member);
        browser.go("/teams/" + team.id() + "/work/goal");
        assertThat(asksBeforeLeaving()).isFalse();
        browser.click(By.cssSelector("details.change > summary"));
        browser.type(By.id("target"), "4");
        assertThat(asksBeforeLeaving()).isTrue();

        browser.type(By.id("text"), "Riittääkö neljä?");
        browser.click(By.cssSelector("button[formaction]"));
        browser.see(By.cssSelector(".news"));
        browser.picture("journey-fi-comment-unsaved");
        assertThat(browser.see(By.cssSelector(".comments")).getText()).contains("Riittääkö neljä?");
        assertThat(browser.see(By.id("target")).getDomProperty("value")).isEqualTo("4");
        assertThat(asksBeforeLeaving()).isTrue();

        browser.type(By.id("why"), "Aika vapautui");
        browser.see(By.id("unit")).clear();
        browser.click(By.cssSelector("details.change button.main"));
        assertThat(browser.see(By.cssSelector(".problems li")).getText()).startsWith("Yksikkö: ");
        browser.picture("journey-fi-mistakes");
        assertThat(asksBeforeLeaving()).isTrue();

        browser.type(By.id("unit"), "päivää");
        browser.forget();
        browser.click(By.cssSelector("details.change button.main"));
        browser.see(By.cssSelector("main form[data-unsent]"));
        browser.picture("journey-fi-signed-out");
        assertThat(asksBeforeLeaving()).isTrue();
        browser.inNewTab(By.cssSelector("main a[target]"), () -> browser.signIn(member));
        browser.click(By.cssSelector("main form button.main"));
        browser.see(By.cssSelector(".frame .who"));
        browser.picture("journey-fi-signed-in-again");
        browser.click(By.cssSelector("main form button.main"));
        browser.see(By.cssSelector(".news"));
        assertThat(papers.read(member, team.id(), Deliverable.goal).version()).isEqualTo(2);
        assertThat(asksBeforeLeaving()).isFalse();
    }

    private boolean asksBeforeLeaving() {
        return (Boolean) browser.run("return !dispatchEvent(new Event('beforeunload', {cancelable: true}))");
    }

    @Test
    void theWayOnATelephoneInFinnish() {
        people.chooseLanguage(member, "fi");
        browser = Browser.open(port, "fi", 390, 844);
        browser.enter(member);
        for (String path : List.of("", "/work/poster", "/work/goal", "/communication")) {
            browser.go("/teams/" + team.id() + path);
            browser.picture("journey-fi-narrow" + path.replace('/', '-'));
            assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
                    .as(path)
                    .isLessThanOrEqualTo(390);
            assertThat((Boolean) browser.run("return [...document.querySelectorAll("
                            + "'input:not([type=hidden]),textarea,select')].every(it => it.labels.length > 0)"))
                    .as("every field has a label")
                    .isTrue();
        }
        browser.go("/teams/" + team.id());
        assertThat(browser.see(By.cssSelector(".stage[aria-current] .name")).getText())
                .isEqualTo("Työpaja 2");
        browser.see(By.cssSelector(".stage[aria-current] a[aria-label='Avaa tehtävä: SMART-tavoite']"));
        assertThat(browser.errors()).isEmpty();
    }

    /** Forms take in what is typed a moment later; what was typed elsewhere within that moment may be undone. */
    private void write(String key, String text) {
        browser.until(it -> {
            WebElement field = browser.see(By.cssSelector("[id$='-Field_" + key + "']"));
            browser.replace(field, text);
            return text.equals(browser.shown(field));
        });
    }

    private void choose(String key) {
        By option = By.cssSelector("[id$='-Field_" + key + "']");
        browser.until(it -> {
            if (browser.see(option).isSelected()) {
                return true;
            }
            browser.clickNow(option);
            return false;
        });
    }

    private void openTask(Task task) {
        browser.until(it -> {
            if (!browser.address().contains("task=" + task.getId())) {
                browser.go(TASKLIST + "#/?task=" + task.getId());
            }
            if (!browser.sees(TITLE)) {
                return false;
            }
            if (tasks.createTaskQuery().taskId(task.getId()).taskUnassigned().count() == 0) {
                return true;
            }
            browser.clickNow(CLAIM);
            return false;
        });
        browser.see(By.cssSelector(".fjs-form"));
        browser.see(COMPLETE);
    }
}
