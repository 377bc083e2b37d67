package fi.lapimurto;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The web apps in a real browser: they work with what the gate lets through, and leave nothing behind. */
@LapimurtoTest
@ExtendWith(OutputCaptureExtension.class)
class WebAppsBrowserTests {

    @Autowired
    private People people;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Story story;

    @Autowired
    private TaskService tasks;

    @LocalServerPort
    private int port;

    private Collaborative collaborative;
    private String instance;
    private Browser browser;

    @BeforeEach
    void aBrowserAndACollaborative() {
        TestPeople.anAdmin(people);
        collaborative = story.open("Selainkoe", "fi");
        instance = story.instance(collaborative).getId();
        browser = Browser.open(port, "fi", 1500, 950);
    }

    @AfterEach
    void closeIt() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aSessionThatEndedLeadsToSignInAndBackToTheTaskAndKeepsNoDraft(CapturedOutput log) {
        String organiser = TestPeople.somebody(people, Role.organiser);
        people.assign(organiser, Role.organiser, collaborative.id());
        Task task = story.task(collaborative, "Step01_AgreeCommission");
        tasks.claim(task.getId(), organiser);
        String link = "/camunda/app/tasklist/default/#/?task=" + task.getId();
        for (int time = 0; time < 2; time++) {
            browser.forget();
            browser.go("/favicon.svg");
            browser.go(link);
            browser.signIn(organiser);
            browser.see(By.cssSelector("textarea"));
        }
        browser.forget();
        browser.click(By.xpath("//a[contains(normalize-space(),'Myöhässä')]"));
        browser.until(ExpectedConditions.urlContains("/login"));
        browser.signIn(organiser);
        browser.see(By.cssSelector("textarea"));
        assertThat(browser.address()).contains(link);

        browser.click(By.xpath("//label[contains(normalize-space(),'ohitettu')]"));
        browser.type(By.cssSelector("textarea"), "Salaisuus");
        people.deactivate(organiser);
        browser.click(By.xpath("//button[contains(normalize-space(),'Valmis')]"));
        browser.see(By.cssSelector("dialog.signed-out[open]"));
        assertThat(drafts()).isEmpty();

        browser.go("/camunda/app/tasklist/default/");
        browser.see(By.id("password"));
        assertThat(drafts()).isEmpty();
        assertNothingRefused(log);
    }

    @Test
    void anOwnerReadsInCockpit(CapturedOutput log) {
        String owner = TestPeople.somebody(people, Role.process_owner);
        browser.enter(owner);
        browser.go("/camunda/app/cockpit/default/");
        browser.see(By.cssSelector(".dashboard, .ctn-wrapper section"));
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("collaborative")
                .latestVersion()
                .singleResult()
                .getId();
        for (String page : List.of(
                "processes",
                "process-definition/" + definition + "/runtime",
                "process-instance/" + instance + "/runtime",
                "process-instance/" + instance + "/runtime?tab=user-tasks-tab",
                "process-instance/" + instance + "/runtime?tab=incidents-tab",
                "process-instance/" + instance + "/runtime?tab=called-process-instances-tab",
                "process-instance/" + instance + "/runtime?tab=jobs-tab",
                "process-definition/" + definition + "/runtime?tab=called-process-definitions-tab",
                "process-definition/" + definition + "/runtime?tab=jobs-tab",
                "process-definition/" + definition + "/runtime?tab=incidents-tab",
                "decisions",
                "repository")) {
            browser.go("/camunda/app/cockpit/default/#/" + page);
            browser.see(By.cssSelector(".ctn-wrapper"));
            browser.until(it -> browser.run("return window.angular === undefined || "
                            + "!angular.element(document.body).injector() || "
                            + "angular.element(document.body).injector().get('$http').pendingRequests.length === 0")
                    .equals(true));
            browser.picture("cockpit-"
                    + page.replace(definition, "x").replace(instance, "x").replaceAll("[^a-z-]+", "-"));
            assertOnlyReadingIsOffered();
        }
        browser.go("/camunda/app/cockpit/default/#/tasks");
        assertThat(browser.see(By.cssSelector(".no-tasks a")).getAttribute("href"))
                .endsWith(":" + port + "/");
        assertThat(browser.errors()).isEmpty();
        assertNothingRefused(log);
    }

    /** Nothing that is refused anyway: variables, counts of tasks, and whatever changes a process. */
    private void assertOnlyReadingIsOffered() {
        assertThat(browser.all(By.cssSelector(
                        "[href='#/tasks'], .open-human-tasks, [href='#/batch'], [href='#/reports'], .glyphicon-trash,"
                                + " .glyphicon-pencil, .glyphicon-pause, .glyphicon-wrench")))
                .noneMatch(WebElement::isDisplayed);
        assertThat(browser.all(By.cssSelector(".nav-tabs a")))
                .extracting(WebElement::getText)
                .doesNotContain("Muuttujat", "Ulkoiset tehtävät");
    }

    private void assertNothingRefused(CapturedOutput log) {
        assertThat(log.getAll().lines().filter(it -> it.contains("Refused "))).isEmpty();
    }

    private List<?> drafts() {
        return (List<?>) browser.run("return Object.keys(localStorage).filter(it => it.startsWith('camunda-form:'))");
    }
}
