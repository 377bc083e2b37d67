package fi.lapimurto.collaborative.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.Browser;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.people.People;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Lists of steps 2, 4 and 5 as an organiser fills them in. */
@LapimurtoTest
class PreparationBrowserTests {

    private static final By SUMMARY = By.id("summary");

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
    void twoQuotesAreComparedAndOneIsChosenByKeyboard() {
        Collaborative collaborative = story.preparedWithLists("Tarjousten vertailu");
        story.rows(
                collaborative,
                "quotes",
                0,
                quote("Keksitty talo", 49, 80, 85, 36),
                quote("Kuviteltu hotelli", 62, 0, 110, 42));
        try (Browser browser = signedIn("fi", 1300, 950)) {
            browser.go("/collaboratives/" + collaborative.id() + "/quotes");
            assertThat(plain(browser.see(SUMMARY)))
                    .contains(
                            "Keksitty talo: yhteensä 47 984–70 304 €",
                            "Kuviteltu hotelli: yhteensä 56 960–85 120 €",
                            "Yhtäkään tarjousta ei ole vielä valittu");
            browser.picture("quotes-compared");

            WebElement chosen = browser.see(By.name("rows[1].chosen"));
            chosen.sendKeys("Ky");
            browser.until(it -> !plain(browser.see(SUMMARY)).contains("Yhtäkään tarjousta"));
            browser.see(By.name("rows[1].venue")).sendKeys(Keys.ENTER);
            browser.see(By.xpath("//*[contains(text(),'Lista on tallennettu')]"));
            assertThat(browser.see(By.name("rows[1].chosen")).getAttribute("value"))
                    .isEqualTo("yes");
            assertThat(browser.errors()).isEmpty();
            browser.picture("quotes-chosen");
        }
    }

    @Test
    void costsBeginWithUnitPricesAndAreReckonedWhileTyping() {
        Collaborative collaborative = story.preparedWithLists("Costs on a phone");
        story.rows(collaborative, "costs", 0);
        try (Browser browser = signedIn("en", 390, 844)) {
            browser.go("/collaboratives/" + collaborative.id() + "/costs");
            assertThat(plain(browser.see(SUMMARY))).contains("There are no costs yet");
            browser.click(By.xpath("//button[contains(.,'Usual costs with the prices of 2022')]"));
            browser.until(it -> plain(browser.see(SUMMARY)).contains("Meeting packages: €22,400–26,880"));
            browser.type(By.name("rows[6].priceHigh"), "70,50");
            browser.until(it -> plain(browser.see(SUMMARY)).contains("Meeting packages: €22,400–31,584"));
            assertThat(browser.run("return document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
            browser.picture("costs-phone");
            // A page that is left while it asks says so among its errors.
            browser.until(it -> browser.all(By.cssSelector(".htmx-request")).isEmpty());
            browser.click(By.cssSelector(".buttons button.main"));
            browser.see(By.xpath("//*[contains(text(),'The list has been saved')]"));
            browser.go("/collaboratives/" + collaborative.id() + "/costs/print");
            assertThat(browser.see(By.tagName("table")).getText()).contains("Meeting package with lunch and coffee");
            assertThat(browser.errors()).isEmpty();
        }
    }

    @Test
    void contentsBeginWithOneOfTwoProgrammes() {
        Collaborative collaborative = story.preparedWithLists("Sisältö vaiheittain");
        story.rows(collaborative, "contents", 0);
        try (Browser browser = signedIn("fi", 1300, 950)) {
            browser.go("/collaboratives/" + collaborative.id() + "/contents");
            browser.click(By.xpath("//button[contains(.,'Haavoittuvan asiakasryhmän palvelu')]"));
            browser.until(it -> plain(browser.see(SUMMARY)).contains("Vaiheita, joilla on sisältö: 10/10"));
            assertThat(browser.see(By.name("rows[0].content")).getTagName()).isEqualTo("textarea");
            assertThat(browser.see(By.name("rows[0].stage")).getAttribute("required"))
                    .isEqualTo("true");
            browser.click(By.cssSelector(".buttons button.main"));
            browser.see(By.xpath("//*[contains(text(),'Lista on tallennettu')]"));
            browser.picture("contents");
            browser.go("/collaboratives/" + collaborative.id() + "/materials");
            assertThat(plain(browser.see(SUMMARY))).contains("Jaettuja 2, luonnoksia 1");
            browser.picture("materials");
            assertThat(browser.errors()).isEmpty();
        }
    }

    private Browser signedIn(String language, int width, int height) {
        people.chooseLanguage(Story.ORGANISER, language);
        Browser browser = Browser.open(port, language, width, height);
        browser.enter(Story.ORGANISER);
        return browser;
    }

    private static Map<String, Object> quote(String venue, int packages, int rooms, int lodging, int dinner) {
        return Map.of(
                "venue", venue,
                "nearby", "no",
                "offers", List.of("flat_floor_room", "wall_space"),
                "packagePrice", packages,
                "packageIncludes", List.of("lunch", "coffee"),
                "groupRoomPrice", rooms,
                "lodgingPrice", lodging,
                "dinnerPrice", dinner);
    }

    private static String plain(WebElement element) {
        return element.getText().replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
