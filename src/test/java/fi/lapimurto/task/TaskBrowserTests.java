package fi.lapimurto.task;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.Browser;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.TrialState;
import fi.lapimurto.improvement.TrialTester;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamTester;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A nurse decides on a trial with a telephone, between two customers. */
@LapimurtoTest
class TaskBrowserTests {

    private static final By NEXT_CHANGE = By.id("nextChange");

    @Autowired
    Story story;

    @Autowired
    TeamTester tester;

    @Autowired
    TrialTester trials;

    @Autowired
    TaskService tasks;

    @Autowired
    TaskDraftService drafts;

    @LocalServerPort
    int port;

    @Test
    void aTaskIsDoneInPiecesOnAPhone() {
        Team team = tester.admit(story.open("Puhelimella", "fi"), "fi", "Satama");
        String nurse = tester.contact(team);
        Trial trial = trials.at(TrialState.deciding, nurse, team, "Muistutus");
        String task = trials.task(trial, "UserTask_Decide").getId();
        try (Browser browser = Browser.open(port, "fi", 390, 844)) {
            browser.go("/tasks/" + task);
            browser.signIn(nurse);
            browser.see(By.cssSelector("form.task"));
            assertThat(browser.address()).as("the link outlives signing in").endsWith("/tasks/" + task);
            assertThat((Boolean) browser.run(
                            "return document.querySelector('form.task [name=decision]').getBoundingClientRect().bottom"
                                    + " < innerHeight"))
                    .as("the first field is on the first screen")
                    .isTrue();
            assertThat(browser.sees(NEXT_CHANGE)).isFalse();

            browser.run("document.querySelector('[name=decision][value=adapt]').focus()");
            browser.press(Keys.SPACE);
            browser.see(NEXT_CHANGE);
            browser.type(By.id("reason"), "Toimi aamulla");
            browser.until(it -> browser.sees(By.cssSelector("[data-kept]")));
            assertThat(drafts.find(task, nurse).fields().get("reason")).containsExactly("Toimi aamulla");

            browser.go("/tasks/" + task);
            browser.see(NEXT_CHANGE);
            assertThat(browser.see(By.id("reason")).getAttribute("value")).isEqualTo("Toimi aamulla");
            browser.picture("task-phone-draft");
            browser.click(By.cssSelector("form.task button.main"));
            browser.see(By.cssSelector(".problems a[href='#nextChange']"));
            assertThat(browser.active().getAttribute("id")).isEqualTo("nextChange");
            assertThat(browser.see(By.id("reason")).getAttribute("value")).isEqualTo("Toimi aamulla");
            browser.type(NEXT_CHANGE, "Muistutus iltapäivällä");
            browser.click(By.cssSelector("form.task button.main"));
            browser.see(By.cssSelector(".news a[href*='/tasks/']"));
            browser.picture("task-phone-done");
        }
        assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
    }

    @Test
    void whatIsOnItsWayIsKeptFirst() {
        Team team = tester.admit(story.open("Hitaalla yhteydellä", "fi"), "fi", "Niitty");
        String nurse = tester.contact(team);
        Trial trial = trials.start(nurse, team, "Muistutus");
        String task = trials.task(trial, "UserTask_Plan").getId();
        try (Browser browser = Browser.open(port, "fi", 390, 844)) {
            browser.enter(nurse);
            browser.go("/tasks/" + task);
            browser.run("const real = window.fetch; window.fetch = async (...it) => {"
                    + "const answer = await real(...it); await new Promise(done => setTimeout(done, 1500));"
                    + "return answer; }");
            browser.see(By.id("startsOn")).sendKeys(Keys.BACK_SPACE);
            browser.click(By.cssSelector("form.task button.main"));
            browser.see(By.cssSelector(".no-day"));
            assertThat(browser.active().getAttribute("id")).isEqualTo("startsOn");
            browser.run("document.getElementById('startsOn').value = ''");

            browser.type(By.id("objective"), "Nähdä, auttaako viesti");
            browser.until(it -> drafts.find(task, nurse).fields().containsKey("objective"));
            browser.click(By.cssSelector("form.task button.main"));
            browser.see(By.cssSelector(".problems a[href='#startsOn']"));
            assertThat(browser.status()).as("no second tab").isEqualTo(400);

            browser.type(By.id("change"), "Viesti edellisenä päivänä");
            browser.click(By.cssSelector("form[action$='/release'] button"));
            browser.see(By.cssSelector(".news"));
            assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                    .isNull();
            assertThat(drafts.find(task, nurse).fields().get("change")).containsExactly("Viesti edellisenä päivänä");
        }
    }
}
