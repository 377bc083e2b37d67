package fi.lapimurto.overview;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.Browser;
import fi.lapimurto.Filled;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import fi.lapimurto.web.MomentFormatter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** My work, the list and a board as people see and use them. The pictures lie under target/screenshots. */
@LapimurtoTest
class BoardBrowserTests {

    /**
     * Whether it is seen that a stop of the keyboard has it, whether it is the one asked for, and its words. After the
     * last stop the browser is at the page itself before it begins again.
     */
    private static final String STOP = """
        const [at, css] = arguments;
        const seen = at === document.body || !at.checkVisibility({visibilityProperty: true})
            || getComputedStyle(at).outlineStyle !== 'none' || at.matches('.skip');
        return [seen, at.matches(css), at.innerText];
        """;

    @Autowired
    private People people;

    @Autowired
    private Story story;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Clock clock;

    @Autowired
    private MomentFormatter when;

    @LocalServerPort
    private int port;

    private Browser browser;
    private String organiser;
    private Collaborative collaborative;

    @BeforeEach
    void aRoundThatHasBegun() {
        TestPeople.anAdmin(people);
        organiser = TestPeople.somebody(people, Role.organiser);
        collaborative = story.openWithLists(
                "Sujuvasti hoitoon", "fi", LocalDate.now(clock).plusWeeks(9));
        people.assign(organiser, Role.organiser, collaborative.id());
        story.submit(collaborative, "Step01_AgreeCommission", Filled.form("collaborative-agree-commission"));
        story.skip(collaborative, "Step02_PrepareProgramme");
        story.skip(collaborative, "Step05_OpenWorkspace");
        story.runDueJobs(collaborative);
        tasks.setAssignee(story.task(collaborative, "Step04_BookVenues").getId(), organiser);
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            browser.close();
            browser = null;
        }
    }

    @TestFactory
    Stream<DynamicTest> everyPageFitsItsScreen() {
        people.assign(
                organiser,
                Role.organiser,
                story.open("Toinen kierros, jolla on pitkä nimi", "fi").id());
        return Stream.of("fi", "sv", "en")
                .map(it -> DynamicTest.dynamicTest(it, () -> {
                    try {
                        open(it, 1280, 1700, "/");
                        everyPageFitsItsScreen(it, 1280, 1700);
                        everyPageFitsItsScreen(it, 390, 2200);
                    } finally {
                        closeBrowser();
                    }
                }));
    }

    private void everyPageFitsItsScreen(String language, int width, int height) {
        browser.resize(width, height);
        for (String page : List.of("/", "/collaboratives", board(), board() + "/copy")) {
            browser.go(page);
            browser.see(By.tagName("h1"));
            browser.picture(
                    "board" + page.replace(collaborative.id().toString(), "one").replace('/', '-') + "-" + language
                            + "-" + width);
            assertThat(browser.run("return document.documentElement.scrollWidth <= window.innerWidth"))
                    .as(page)
                    .isEqualTo(true);
        }
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void namesInThePictureLieBesideEachOther() {
        open("fi", 1280, 1200, board());

        browser.see(By.cssSelector("svg.timeline"));
        Object covered = browser.run("const all = [...document.querySelectorAll('svg.timeline .name text')]"
                + ".map(it => it.getBoundingClientRect()); return all.some((one, i) => all.some((other, j) => i < j"
                + " && one.left < other.right && other.left < one.right && one.top + 3 < other.bottom"
                + " && other.top + 3 < one.bottom))");
        assertThat(covered).isEqualTo(false);
        assertThat(browser.all(By.cssSelector("svg.timeline .name text"))).isNotEmpty();
        assertThat(browser.run("const svg = document.querySelector('svg.timeline').getBoundingClientRect();"
                        + " return [...document.querySelectorAll('svg.timeline text')].map(it =>"
                        + " it.getBoundingClientRect()).every(it => it.width === 0 || it.left >= svg.left - 16"
                        + " && it.right <= svg.right + 16)"))
                .as("nothing is cut off")
                .isEqualTo(true);
    }

    @Test
    void theDueDateOfATaskIsSeenInTasklistToo() {
        Collaborative inTime =
                story.openWithLists("Ajoissa", "fi", LocalDate.now(clock).plusWeeks(44));
        people.assign(organiser, Role.organiser, inTime.id());
        Task task = story.task(inTime, "Step01_AgreeCommission");
        open("fi", 1280, 1000, "/");

        WebElement line = browser.see(By.xpath("//li[.//a[contains(@href,'" + task.getId() + "')]]"));
        String day = when.due(task.getDueDate().toInstant(), Locale.forLanguageTag("fi"));
        assertThat(line.getText()).contains("tehtävä viimeistään " + day, "järjestäjille", "Ajoissa");
        browser.click(By.cssSelector("a[href$='/tasks/" + task.getId() + "']"));
        browser.see(By.cssSelector("form.task"));
        browser.click(By.cssSelector("a[href$='task=" + task.getId() + "']"));
        // Tasklist says how far away it is.
        browser.see(By.xpath("//*[contains(@class,'task-details')]//*[contains(text(),'kk päästä')]"));
        browser.see(By.cssSelector(".fjs-form"));
        browser.picture("board-task-in-tasklist");
    }

    @Test
    void aStepIsSkippedAndOpenedAgainOnAPhone() {
        open("en", 390, 844, board());

        browser.click(By.cssSelector("#step-4 details.action > summary"));
        browser.type(By.id("skip-4-reason"), "The same hotel as last year");
        browser.click(By.cssSelector("#step-4 details.action button.main"));
        browser.see(By.cssSelector(".news"));
        assertThat(browser.see(By.id("step-4")).getText()).contains("Skipped", "The same hotel as last year");
        browser.picture("board-skipped-phone");
        browser.click(By.cssSelector("#step-4 details.item > summary"));
        browser.click(By.cssSelector("#step-4 details.item details.action > summary"));
        browser.type(By.cssSelector("#step-4 textarea"), "They have no room after all");
        browser.click(By.cssSelector("#step-4 details.action button.main"));
        browser.see(By.cssSelector(".news"));
        assertThat(browser.see(By.id("step-4")).getText()).contains("Open", "opened again");
        assertThat(browser.see(By.cssSelector("section.work")).getText())
                .contains("Tee vaihe uudelleen: Työpajojen tilat");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void theNextRoundIsStartedFromThisOne() {
        open("fi", 1280, 1000, board());

        browser.click(By.cssSelector("a[href$='/copy']"));
        browser.click(By.cssSelector("main form button.main"));
        browser.see(By.cssSelector(".problems"));
        browser.picture("board-copy-refused");
        assertThat(browser.errors())
                .singleElement()
                .satisfies(it -> assertThat(it).contains("/copy", "400"));
        browser.type(By.id("name"), "Sujuvasti hoitoon, seuraava");
        browser.click(By.cssSelector("main form button.main"));
        browser.see(By.cssSelector(".news"));
        assertThat(browser.see(By.tagName("h1")).getText()).isEqualTo("Sujuvasti hoitoon, seuraava");
        assertThat(browser.see(By.cssSelector(".trail")).getText()).contains(collaborative.code());
        browser.picture("board-copied");
        assertThat(browser.errors()).isEmpty();
    }

    /** From signing in to a new round without ever touching a mouse. */
    @Test
    void everythingIsReachedByKeyboard() {
        browser = Browser.open(port, "en", 1280, 900);
        browser.go("/login");
        tabTo("#login").sendKeys(organiser);
        tabTo("#password").sendKeys(organiser + Keys.ENTER);
        browser.until(it -> !it.getCurrentUrl().endsWith("/login"));
        assertThat(press(Keys.TAB).getText())
                .as("the first stop leads past the frame")
                .isNotEmpty();
        press(Keys.ENTER);
        assertThat(browser.address()).endsWith("#content");
        tabTo("nav a[href='/collaboratives']").sendKeys(Keys.ENTER);
        browser.until(it -> it.getCurrentUrl().endsWith("/collaboratives"));
        tabTo("#search").sendKeys("sujuvasti " + collaborative.code() + Keys.ENTER);
        browser.see(By.cssSelector("[role=status]"));
        tabTo("td a, th a").sendKeys(Keys.ENTER);
        browser.see(By.cssSelector("main.board"));
        tabTo("#step-6 details.action > summary").sendKeys(Keys.ENTER);
        tabTo("#skip-6-reason").sendKeys("Told already");
        tabTo("#step-6 details.action button").sendKeys(Keys.ENTER);
        browser.see(By.cssSelector(".news"));
        tabTo("a[href$='/copy']").sendKeys(Keys.ENTER);
        browser.see(By.id("firstWorkshopDay"));
        tabTo("#name").sendKeys("By keyboard alone" + Keys.ENTER);
        browser.see(By.cssSelector("main.board .news"));
        assertThat(browser.see(By.tagName("h1")).getText()).isEqualTo("By keyboard alone");
        assertThat(browser.errors()).isEmpty();
    }

    /** Goes on from stop to stop; each can be seen, and shows that it is where one is. */
    private WebElement tabTo(String css) {
        for (int i = 0; i < 200; i++) {
            WebElement at = press(Keys.TAB);
            List<?> found = (List<?>) browser.run(STOP, at, css);
            assertThat(found.get(0)).as("focus can be seen on %s", found.get(2)).isEqualTo(true);
            if (found.get(1).equals(true)) {
                return at;
            }
        }
        throw new AssertionError("The keyboard does not lead to " + css);
    }

    private WebElement press(Keys key) {
        return browser.press(key);
    }

    private void open(String language, int width, int height, String page) {
        people.chooseLanguage(organiser, language);
        browser = Browser.open(port, language, width, height);
        browser.enter(organiser);
        browser.go(page);
    }

    private String board() {
        return "/collaboratives/" + collaborative.id();
    }
}
