package fi.lapimurto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The web apps in a real browser: they work with what the gate lets through, and leave nothing behind. */
@LapimurtoTest
@ExtendWith(OutputCaptureExtension.class)
class WebAppsBrowserTests {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

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

    @TempDir
    private Path profile;

    private ChromeDriver browser;
    private WebDriverWait wait;
    private Collaborative collaborative;
    private String instance;

    @BeforeEach
    void aBrowserAndATask() {
        assumeTrue(
                Files.exists(CHROMIUM) && Files.exists(DRIVER), "There is no Chromium here: browser tests are skipped");
        TestPeople.anAdmin(people);
        collaborative = story.open("Selainkoe", "fi");
        instance = story.instance(collaborative).getId();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=fi",
                "--accept-lang=fi",
                "--window-size=1500,950",
                "--user-data-dir=" + profile);
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options);
        wait = new WebDriverWait(browser, Duration.ofSeconds(30));
    }

    @AfterEach
    void closeIt() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void aSessionThatEndedLeadsToSignInAndKeepsNoDraft(CapturedOutput log) {
        String organiser = TestPeople.somebody(people, Role.organiser);
        people.assign(organiser, Role.organiser, collaborative.id());
        Task task = story.task(collaborative, "Step01_AgreeCommission");
        tasks.claim(task.getId(), organiser);
        open("/camunda/app/tasklist/default/#/?task=" + task.getId());
        signIn(organiser);
        open("/camunda/app/tasklist/default/#/?task=" + task.getId());
        click(By.xpath("//label[contains(normalize-space(),'ohitettu')]"));
        wait.until(ExpectedConditions.elementToBeClickable(By.cssSelector("textarea")))
                .sendKeys("Salaisuus");

        people.deactivate(organiser);
        browser.findElement(By.cssSelector("textarea")).sendKeys(" ei jää");
        click(By.xpath("//button[contains(normalize-space(),'Valmis')]"));

        wait.until(ExpectedConditions.urlContains("/login"));
        wait.until(ExpectedConditions.elementToBeClickable(By.id("password")));
        assertThat(drafts()).isEmpty();
        assertNothingRefused(log);
    }

    @Test
    void anOwnerReadsInCockpit(CapturedOutput log) throws IOException {
        String owner = TestPeople.somebody(people, Role.process_owner);
        open("/camunda/app/cockpit/default/");
        signIn(owner);
        wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".dashboard, .ctn-wrapper section")));
        picture("cockpit-dashboard");
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
                "tasks",
                "reports",
                "repository",
                "batch",
                "migration")) {
            open("/camunda/app/cockpit/default/#/" + page);
            wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".ctn-wrapper")));
            wait.until(it -> ((JavascriptExecutor) browser)
                    .executeScript("return window.angular === undefined || "
                            + "!angular.element(document.body).injector() || "
                            + "angular.element(document.body).injector().get('$http').pendingRequests.length === 0")
                    .equals(true));
            picture("cockpit-"
                    + page.replace(definition, "x").replace(instance, "x").replaceAll("[^a-z-]+", "-"));
        }
        assertNothingRefused(log);
    }

    private void assertNothingRefused(CapturedOutput log) {
        assertThat(log.getAll().lines().filter(it -> it.contains("Refused "))).isEmpty();
    }

    private void signIn(String login) {
        wait.until(ExpectedConditions.elementToBeClickable(By.id("login"))).sendKeys(login);
        browser.findElement(By.id("password")).sendKeys(login);
        browser.findElement(By.cssSelector("button.main")).click();
        wait.until(ExpectedConditions.urlContains("/camunda/app/"));
    }

    private void open(String path) {
        browser.get("http://localhost:" + port + path);
    }

    private void click(By by) {
        wait.ignoring(StaleElementReferenceException.class, ElementClickInterceptedException.class)
                .until(it -> {
                    WebElement element =
                            ExpectedConditions.elementToBeClickable(by).apply(it);
                    if (element != null) {
                        element.click();
                    }
                    return element != null;
                });
    }

    private List<?> drafts() {
        return (List<?>) ((JavascriptExecutor) browser)
                .executeScript("return Object.keys(localStorage).filter(it => it.startsWith('camunda-form:'))");
    }

    private void picture(String name) throws IOException {
        Path file = Path.of("target", "screenshots", "web-apps", name + ".png");
        Files.createDirectories(file.getParent());
        Files.write(file, browser.getScreenshotAs(OutputType.BYTES));
    }
}
