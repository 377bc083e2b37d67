package fi.lapimurto.participants;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.Browser;
import fi.lapimurto.Filled;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.people.People;
import fi.lapimurto.people.TestPeople;
import fi.lapimurto.sheet.web.TableFile;
import fi.lapimurto.sheet.web.TableFile.Table;
import fi.lapimurto.team.NewTeam;
import fi.lapimurto.team.SampleTeams;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.Teams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A contact comes from the task in Tasklist and names people; an organiser takes the numbers for the venue. */
@LapimurtoTest
class ParticipantBrowserTests {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final By CLAIM = By.cssSelector(".task-details .claim");
    private static final By COMPLETE = By.cssSelector("[ng-click='complete()']");

    @Autowired
    Story story;

    @Autowired
    Teams teams;

    @Autowired
    People people;

    @Autowired
    ParticipantSheets sheets;

    @Autowired
    ParticipantLists lists;

    @Autowired
    RetryingTransaction repetition;

    @Autowired
    JdbcTemplate sql;

    @LocalServerPort
    int port;

    @Test
    void aContactNamesFivePeopleByKeyboardImportsOneMoreAndGivesTheList(@TempDir Path folder) throws IOException {
        TestPeople.anAdmin(people);
        Team team = asked("Sujuva vastaanotto", "fi");
        String contact = SampleLists.contact(people, team);
        people.chooseLanguage(contact, "fi");
        String task = task(team);
        try (Browser browser = Browser.open(port, "fi", 1400, 900)) {
            browser.enter(contact);
            browser.go(TASKLIST + "#/?task=" + task);
            openTask(browser, task);
            assertThat(browser.see(By.cssSelector(".task-details h2")).getText())
                    .isEqualTo("Ilmoita osallistujat – työpaja 1 – Satama – Sujuva vastaanotto");
            browser.picture("participants-task-fi");
            String page = browser.see(By.cssSelector(".fjs-form a[href*='/participants']"))
                    .getAttribute("href");
            assertThat(page).endsWith("/teams/" + team.id() + "/workshops/1/participants");

            browser.go(path(team));
            assertThat(browser.see(By.tagName("h1")).getText()).isEqualTo("Työpajan 1 osallistujat, Satama");
            write(browser, 0, "Anna Aalto", "sairaanhoitaja", "Pähkinäallergia");
            for (int row = 1; row < 5; row++) {
                tabTo(browser, "add", null).sendKeys(Keys.ENTER);
                By name = By.name("rows[" + row + "].name");
                browser.see(name);
                write(browser, row, "Henkilö " + (char) ('A' + row), "lääkäri", "");
            }
            browser.picture("participants-wide-fi");
            browser.active().sendKeys(Keys.ENTER);
            browser.see(By.xpath("//*[contains(text(),'Lista on tallennettu')]"));
            assertThat(sheets.open(team.id(), 1, contact).rows()).hasSize(5);
            assertThat(browser.see(By.id("summary")).getText())
                    .contains("Ihmisiä 5")
                    .doesNotContain(": puuttuu ");

            Path file = folder.resolve("lista.xlsx");
            Files.write(
                    file,
                    TableFile.xlsx(List.of(new Table(
                            "Lista",
                            List.of(
                                    List.of(
                                            "Nimi",
                                            "Työsähköposti",
                                            "Organisaatio",
                                            "Ammatti",
                                            "Osallistumispäivät",
                                            "Illallinen",
                                            "Majoitusyöt"),
                                    List.of(
                                            "Veera Vieras",
                                            "veera@example.org",
                                            "Satama",
                                            "Hoitaja",
                                            "1, 2",
                                            "kyllä",
                                            "1"))))));
            browser.click(By.xpath("//summary[contains(.,'tiedostona')]"));
            browser.see(By.id("file")).sendKeys(file.toAbsolutePath().toString());
            browser.click(By.xpath("//button[contains(.,'Lue tiedosto')]"));
            browser.see(By.xpath("//*[contains(text(),'Tiedostosta luettiin yksi rivi')]"));
            assertThat(sheets.open(team.id(), 1, contact).rows()).hasSize(5);
            browser.click(By.cssSelector("button.main"));
            browser.see(By.xpath("//*[contains(text(),'Lista on tallennettu')]"));
            assertThat(sheets.open(team.id(), 1, contact).rows()).hasSize(6);
            assertThat(stored(browser)).doesNotContain("Aalto", "Pähkinä");
            assertThat(browser.errors()).isEmpty();

            browser.go(TASKLIST + "#/?task=" + task);
            openTask(browser, task);
            browser.until(it -> browser.see(By.cssSelector("[id$='-Field_listSays']"))
                    .getAttribute("value")
                    .contains("Listalla ihmisiä: 6. Rivejä, joilta puuttuu jotakin: 0."));
            browser.click(COMPLETE);
            browser.until(it -> lists.get(team.id(), 1).isGiven());
            assertThat(stored(browser)).doesNotContain("Aalto", "Pähkinä");
        }
        try (Browser browser = Browser.open(port, "fi", 390, 844)) {
            browser.enter(contact);
            browser.go(path(team));
            assertThat(browser.see(By.id("content")).getText()).contains("Lista annettiin");
            fits(browser);
            browser.picture("participants-phone-fi");
        }
    }

    @Test
    void anOrganiserTakesTheNumbersForTheVenue() {
        Team team = asked("Harbour round", "en");
        SampleLists.fillWithFive(sheets, team, 1, Story.ORGANISER);
        people.chooseLanguage(Story.ORGANISER, "en");
        String venue = "/collaboratives/" + team.collaborativeId() + "/workshops/1/participants";
        for (int width : List.of(1280, 390)) {
            try (Browser browser = Browser.open(port, "en", width, 900)) {
                browser.enter(Story.ORGANISER);
                browser.go(venue);
                assertThat(browser.see(By.id("content")).getText())
                        .contains("Lists given: 0 of 1 teams", "People 5", "People who stay 5, nights 5");
                assertThat(browser.run("return fetch(document.querySelector('a[href$=\"file.xlsx\"]').href).then(it"
                                + " => it.arrayBuffer().then(file => it.status + ' ' + (file.byteLength >"
                                + " 2000)))"))
                        .isEqualTo("200 true");
                fits(browser);
                browser.picture("venue-" + width + "-en");
                browser.go(path(team));
                fits(browser);
                browser.picture("participants-" + width + "-en");
                assertThat(browser.errors()).isEmpty();
            }
        }
    }

    /** Fills one row by the Tab key and by typing alone. */
    private static void write(Browser browser, int row, String name, String profession, String diet) {
        String place = "rows[" + row + "].";
        typeInto(browser, place + "name", name);
        typeInto(browser, place + "email", "henkilo" + row + "@example.org");
        typeInto(browser, place + "profession", profession);
        typeInto(browser, place + "specialDiet", diet);
        tabTo(browser, place + "dinner", null).sendKeys("Kyll");
        typeInto(browser, place + "lodgingNights", "1");
    }

    private static void typeInto(Browser browser, String name, String text) {
        tabTo(browser, name, null).sendKeys(Keys.chord(Keys.CONTROL, "a"), text.isEmpty() ? Keys.DELETE : text);
    }

    /** Goes on with the Tab key until the field or button has the keyboard. */
    private static WebElement tabTo(Browser browser, String name, String value) {
        WebElement at = browser.active();
        for (int tabs = 0; tabs < 300; tabs++) {
            if (name.equals(at.getDomAttribute("name"))
                    && (value == null || value.equals(at.getDomAttribute("value")))) {
                return at;
            }
            at = browser.press(Keys.TAB);
        }
        throw new AssertionError("The Tab key never came to " + name);
    }

    private static void openTask(Browser browser, String task) {
        browser.until(it -> {
            if (!browser.address().contains("task=" + task)) {
                browser.go(TASKLIST + "#/?task=" + task);
            }
            if (browser.sees(COMPLETE) && browser.sees(By.cssSelector(".fjs-form")) && !browser.sees(CLAIM)) {
                return true;
            }
            browser.clickNow(CLAIM);
            return false;
        });
    }

    private static String stored(Browser browser) {
        return (String) browser.run("return JSON.stringify(localStorage) + JSON.stringify(sessionStorage)");
    }

    private static void fits(Browser browser) {
        assertThat(browser.run("return document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }

    private String task(Team team) {
        return sql.queryForObject(
                "select t.id_ from act_ru_task t join act_ru_identitylink l on l.task_id_ = t.id_"
                        + " where t.task_def_key_ = 'UserTask_GiveList' and l.group_id_ = ?",
                String.class,
                "team-contacts-" + team.id());
    }

    private Team asked(String name, String language) {
        Collaborative here = story.open(name, language);
        story.skip(here, "Step01_AgreeCommission");
        story.skip(here, "Step02_PrepareProgramme");
        story.submit(
                here,
                "Step09_PrepareMatrixAndLists",
                Filled.form(
                        "collaborative-prepare-matrix-and-lists",
                        "participantDetails",
                        List.of(
                                "name",
                                "organisation",
                                "team",
                                "email",
                                "days",
                                "profession",
                                "special_diet",
                                "dinner",
                                "lodging_nights"),
                        "deleteBy",
                        "2028-08-31"));
        NewTeam it = SampleTeams.team(here, language.equals("fi") ? "Satama" : "Harbour");
        NewTeam team = new NewTeam(
                it.collaborativeId(),
                null,
                it.name(),
                it.organisation(),
                it.unit(),
                it.customerProcess(),
                it.problem(),
                it.managementGoals(),
                false,
                null,
                language,
                it.contactName(),
                it.contactEmail(),
                it.contactPhone(),
                it.sketch(),
                null);
        return repetition.inTransaction(() -> teams.admit(Story.ORGANISER, team));
    }

    private static String path(Team team) {
        return "/teams/" + team.id() + "/workshops/1/participants";
    }
}
