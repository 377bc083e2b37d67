package fi.lapimurto.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A message that could not be sent, as its organiser and a process owner see it in a browser. */
@LapimurtoTest
class OutboxBrowserTests {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    @Autowired
    Story story;

    @Autowired
    People people;

    @Autowired
    PostOffice office;

    @LocalServerPort
    int port;

    @TempDir
    Path profile;

    private final SmtpSink sink = new SmtpSink();
    private ChromeDriver browser;
    private WebDriverWait wait;

    @BeforeEach
    void aBrowser() {
        assumeTrue(
                Files.exists(CHROMIUM) && Files.exists(DRIVER), "There is no Chromium here: browser tests are skipped");
        TestPeople.anAdmin(people);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--lang=en",
                "--accept-lang=en",
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
        sink.close();
        office.clear();
    }

    @Test
    void whatFailedIsAnIncidentInCockpitAndIsSentAgain() throws IOException {
        Collaborative collaborative = story.prepared("Seen in a browser");
        office.clear();
        office.write(collaborative.id(), people.find(Story.ORGANISER).orElseThrow(), "browser", 1);
        office.deliver(sink.port());
        story.skip(collaborative, "Step09_PrepareMatrixAndLists");
        sink.answer(command -> command.startsWith("RCPT") ? "550 5.1.1 nobody here" : null);
        office.deliver(sink.port());
        office.write(collaborative.id(), people.find(Story.ORGANISER).orElseThrow(), "later", 1);
        String owner = TestPeople.somebody(people, Role.process_owner);
        String instance = story.instance(collaborative, "workshop").getId();

        signIn(owner, "/camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime?tab=incidents-tab");
        open("/camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime?tab=incidents-tab");
        wait.until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("body"), "Viestiä ei voitu lähettää"));
        picture("cockpit-incident");
        browser.manage().deleteAllCookies();

        signIn(Story.ORGANISER, "/outbox");
        open("/outbox");
        assertThat(browser.findElements(By.cssSelector(".state.failed"))).isNotEmpty();
        assertThat(browser.findElements(By.cssSelector(".state.waiting"))).isNotEmpty();
        assertThat(browser.findElements(By.cssSelector(".state.sent"))).isNotEmpty();
        picture("outbox");
        browser.manage().window().setSize(new Dimension(400, 900));
        assertThat(((JavascriptExecutor) browser)
                        .executeScript("return document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        picture("outbox-phone");
        browser.manage().window().setSize(new Dimension(1500, 950));

        sink.answer(command -> null);
        browser.findElement(By.cssSelector("form[action$='/send-again'] button[aria-label]"))
                .click();
        wait.until(ExpectedConditions.textToBePresentInElementLocated(
                By.cssSelector(".news"), "The message is waiting to be sent again."));
        office.deliver(sink.port());
        open("/outbox");
        assertThat(browser.findElements(By.cssSelector(".state.failed"))).isEmpty();
        picture("outbox-sent-again");
        assertThat(office.of(collaborative.id())).allMatch(it -> it.state() == State.sent);
    }

    private void signIn(String login, String path) {
        open(path);
        wait.until(ExpectedConditions.elementToBeClickable(By.id("login"))).sendKeys(login);
        browser.findElement(By.id("password")).sendKeys(login);
        browser.findElement(By.cssSelector("button.main")).click();
        wait.until(it -> !it.getCurrentUrl().contains("/login"));
    }

    private void open(String path) {
        browser.get("http://localhost:" + port + path);
    }

    private void picture(String name) throws IOException {
        Path file = Path.of("target", "screenshots", "outbox", name + ".png");
        Files.createDirectories(file.getParent());
        Files.write(file, browser.getScreenshotAs(OutputType.BYTES));
    }
}
