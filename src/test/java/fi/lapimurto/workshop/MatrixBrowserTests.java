package fi.lapimurto.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.Browser;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.people.People;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The planning matrix of a workshop as organisers write it. */
@LapimurtoTest
class MatrixBrowserTests {

    private static final By SUMMARY = By.id("summary");
    private static final Pattern SHARE = Pattern.compile("(?:Group work|Ryhmätyötä) (\\d+)");

    @Autowired
    private Story story;

    @Autowired
    private People people;

    @LocalServerPort
    private int port;

    /** Other tests meet the organiser of the stories in the language in which they were made up. */
    @AfterEach
    void inEnglishAgain() {
        people.chooseLanguage(Story.ORGANISER, "en");
    }

    @Test
    void aTwoDayMatrixComesFromTheTemplateAndShowsItsShareWhileItIsWritten() {
        Collaborative collaborative = story.preparedWithLists("Matriisi");
        story.rows(collaborative, "matrix", 1);
        try (Browser browser = signedIn("fi", 1280, 900)) {
            browser.go(matrix(collaborative));
            assertThat(browser.see(SUMMARY).getText()).contains("Matriisi on tyhjä");

            pressWithTheKeyboard(browser, "two-days");
            int whole = browser.until(it -> {
                int share = share(browser);
                return share >= 50 ? share : null;
            });
            WebElement groupWork = browser.see(By.xpath("//select[option[@selected and @value='group_work']]"));
            groupWork.sendKeys("Tietois");
            browser.until(it -> share(browser) < whole ? Boolean.TRUE : null);
            browser.picture("matrix-wide-fi");

            browser.see(By.name("rows[0].topic")).sendKeys(Keys.ENTER);
            browser.see(By.xpath("//*[contains(text(),'Lista on tallennettu')]"));
            assertThat(share(browser)).isLessThan(whole);
            assertThat(browser.errors()).isEmpty();

            browser.go(matrix(collaborative) + "/print");
            assertThat(browser.see(By.tagName("table")).getText()).contains("9.00");
            browser.picture("matrix-print-fi");
        }
    }

    @Test
    void onAPhoneTwoWhoWriteTheSameSlotAreTold() {
        Collaborative collaborative = story.preparedWithLists("Two at once");
        story.rows(collaborative, "matrix", 1, slot("Welcome"));
        try (Browser mine = signedIn("en", 390, 844);
                Browser theirs = signedIn("en", 390, 844)) {
            mine.go(matrix(collaborative));
            theirs.go(matrix(collaborative));
            theirs.type(By.name("rows[0].topic"), "Their welcome" + Keys.ENTER);
            theirs.see(By.xpath("//*[contains(text(),'The list has been saved')]"));

            mine.type(By.name("rows[0].topic"), "My welcome" + Keys.ENTER);
            mine.see(By.xpath("//*[contains(text(),'Somebody else has changed the same rows')]"));
            assertThat(mine.see(By.cssSelector(".entry.alarm")).getText()).contains("Their welcome");
            assertThat(mine.see(By.name("rows[0].topic")).getAttribute("value")).isEqualTo("My welcome");
            assertThat(mine.run("return document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
            mine.picture("matrix-clash-phone-en");

            mine.click(By.name("theirs"));
            mine.until(it ->
                    "Their welcome".equals(mine.see(By.name("rows[0].topic")).getAttribute("value")));
        }
    }

    @Test
    void aRefusedListComesToTheFirstMistakeAndNamesItsRow() {
        Collaborative collaborative = story.preparedWithLists("Refused");
        story.rows(
                collaborative,
                "matrix",
                1,
                slot("One", "09:00"),
                slot("Two", "10:00"),
                slot("Three", "11:00"),
                slot("Four", "12:00"),
                slot("Five", "13:00"),
                slot("Six", "14:00"));
        try (Browser browser = signedIn("en", 1200, 800)) {
            browser.go(matrix(collaborative));
            browser.type(By.name("rows[4].topic"), "");
            browser.click(By.cssSelector("form button.main"));
            browser.see(By.cssSelector(".problems"));
            WebElement wrong = browser.until(
                    it -> "true".equals(browser.active().getDomAttribute("aria-invalid")) ? browser.active() : null);
            assertThat(wrong.getDomAttribute("name")).isEqualTo("rows[4].topic");
            assertThat(browser.run("const at = document.activeElement.getBoundingClientRect();"
                            + " return at.top > 0 && at.bottom < window.innerHeight"))
                    .isEqualTo(true);
            assertThat(browser.see(By.cssSelector(".problems li")).getText()).startsWith((String)
                    browser.run("return document.querySelector('#row-4 legend').textContent.trim()"));
        }
    }

    /** Goes to a button with the Tab key alone and presses it. */
    private static void pressWithTheKeyboard(Browser browser, String template) {
        for (int tabs = 0; tabs < 60; tabs++) {
            WebElement at = browser.active();
            if (template.equals(at.getDomAttribute("value"))) {
                at.sendKeys(Keys.ENTER);
                return;
            }
            at.sendKeys(Keys.TAB);
        }
        throw new AssertionError("The Tab key never came to " + template);
    }

    private static int share(Browser browser) {
        Matcher share = SHARE.matcher(browser.see(SUMMARY).getText());
        return share.find() ? Integer.parseInt(share.group(1)) : -1;
    }

    private Browser signedIn(String language, int width, int height) {
        people.chooseLanguage(Story.ORGANISER, language);
        Browser browser = Browser.open(port, language, width, height);
        browser.enter(Story.ORGANISER);
        return browser;
    }

    private static String matrix(Collaborative collaborative) {
        return "/collaboratives/" + collaborative.id() + "/workshops/1/matrix";
    }

    private static Map<String, Object> slot(String topic) {
        return slot(topic, "09:00");
    }

    private static Map<String, Object> slot(String topic, String starts) {
        return Map.of("day", 1, "starts", starts, "minutes", 30, "topic", topic, "kind", "common");
    }
}
