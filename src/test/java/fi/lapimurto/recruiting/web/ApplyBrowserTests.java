package fi.lapimurto.recruiting.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.Browser;
import fi.lapimurto.Filled;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.handbook.HandbookForms;
import fi.lapimurto.people.People;
import fi.lapimurto.people.TestPeople;
import fi.lapimurto.recruiting.Application;
import fi.lapimurto.recruiting.ApplicationState;
import fi.lapimurto.recruiting.RecruitingOverview;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A team applies, and an organiser decides in Tasklist. The pictures lie under target/screenshots. */
@LapimurtoTest
class ApplyBrowserTests {

    private static final By SEND = By.cssSelector("form button.main");

    @Autowired
    Story story;

    @Autowired
    RecruitingOverview overview;

    @Autowired
    People people;

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void whileApplicationsAreTaken() {
        TestPeople.anAdmin(people);
        Story.moveTo(at("2027-04-01T12:00"));
    }

    @AfterEach
    void close() {
        ClockUtil.reset();
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aTeamAppliesInFinnishAndIsChosenOnItsTasksPage() {
        Collaborative here = recruiting("Sujuvasti hoitoon", "fi");
        browser = Browser.open(port, "fi", 1280, 900);
        applyByKeyboard(here, "Kiitos!");
        picture("fi-4-received");

        Story.moveTo(at("2027-04-12T16:01"));
        story.runDueJobs(here);
        browser.enter(Story.ORGANISER);
        browser.go("/collaboratives/" + here.id() + "/applications");
        picture("fi-5-list");
        browser.click(By.linkText("Sataman asema"));
        browser.see(By.id("answers"));
        picture("fi-6-one");
        browser.click(By.cssSelector("p.buttons a.main"));
        browser.see(By.cssSelector("form.task"));
        picture("fi-7-task");
        browser.click(By.cssSelector("[name=decision][value=accept]"));
        browser.click(By.cssSelector("form.task button.main"));
        browser.until(it -> application(here).state() == ApplicationState.accepted);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void aTeamAppliesInSwedishOnATelephone() {
        Collaborative here = recruiting("Smidig vård", "sv");
        browser = Browser.open(port, "sv", 390, 844);
        applyByKeyboard(here, "Tack!");
        picture("sv-4-received");
        assertThat(application(here).language()).isEqualTo("sv");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void thePageFitsATelephoneInEnglish() {
        Collaborative here = recruiting("Smooth access", "en");
        browser = Browser.open(port, "en", 390, 844);
        browser.go("/apply/" + here.code());
        browser.see(SEND);
        assertFits();
        picture("en-narrow");
        browser.go("/apply/NO-1");
        browser.see(By.tagName("h1"));
        picture("en-unknown");
    }

    /** First sends an empty form, then writes from field to field with the keyboard alone. */
    private void applyByKeyboard(Collaborative here, String thanks) {
        String language = here.language();
        browser.go("/apply/" + here.code());
        browser.see(SEND);
        assertFits();
        picture(language + "-1-empty");
        Story.moveTo(ClockUtil.now().toInstant().plusSeconds(30));
        browser.click(SEND);
        browser.see(By.cssSelector(".problems"));
        assertThat(browser.all(By.cssSelector(".problems a"))).hasSizeGreaterThan(6);
        picture(language + "-2-mistakes");
        assertThat(browser.errors()).as("that it was refused").allMatch(it -> it.contains("status of 400"));
        Story.moveTo(ClockUtil.now().toInstant().plusSeconds(30));

        browser.click(By.id("teamName"));
        write("Sataman asema");
        next("Kuvitteellan hyvinvointialue");
        next("");
        next("Aamulla ei pääse puhelimella läpi");
        next("Aikuisten kiireelliset yhteydenotot");
        next("Yhdeksän kymmenestä saa vastauksen samana päivänä");
        browser.press(Keys.TAB);
        browser.press(Keys.SPACE);
        assertThat(browser.active().getDomAttribute("name")).isEqualTo("crossesOrganisations");
        next("Olivia Omistaja");
        next("Sairaanhoitaja");
        next("");
        next("Osastonhoitaja");
        browser.press(Keys.TAB);
        browser.press(Keys.DOWN);
        for (int line = 3; line <= 8; line++) {
            next("");
            next("");
        }
        browser.press(Keys.TAB);
        assertThat(browser.active().getDomAttribute("id")).isEqualTo("voluntary");
        browser.press(Keys.SPACE);
        next("Kalle Kontakti");
        next("kalle@example.org");
        next("");
        browser.press(Keys.TAB);
        assertThat(browser.active().getDomAttribute("id")).isEqualTo("language");
        browser.press(Keys.TAB);
        assertThat(browser.active().getTagName()).as("nobody comes to the trap").isEqualTo("button");
        picture(language + "-3-filled");
        browser.press(Keys.ENTER);
        browser.until(it -> browser.sees(By.xpath("//h1[.='" + thanks + "']")));

        Application application = application(here);
        assertThat(application.teamName()).isEqualTo("Sataman asema");
        assertThat(application.sketch()).hasSize(2);
    }

    private void next(String text) {
        browser.press(Keys.TAB);
        write(text);
    }

    private void write(String text) {
        if (!text.isEmpty()) {
            browser.active().sendKeys(text);
        }
    }

    private void assertFits() {
        assertThat((Boolean) browser.run("return document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing is wider than the window")
                .isTrue();
    }

    private Collaborative recruiting(String name, String language) {
        Collaborative here = story.open(name, language);
        story.skip(here, "Step01_AgreeCommission");
        story.skip(here, "Step02_PrepareProgramme");
        story.submit(here, "UserTask_PlanRecruiting", Filled.form(HandbookForms.PLAN_RECRUITING));
        return here;
    }

    private Application application(Collaborative here) {
        List<Application> all = overview.of(here.id(), Story.ORGANISER).applications();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private void picture(String name) {
        browser.run("window.scrollTo(0, 0)");
        browser.picture("apply-" + name);
    }

    private static Instant at(String moment) {
        return LocalDateTime.parse(moment).atZone(ZoneId.of("Europe/Helsinki")).toInstant();
    }
}
