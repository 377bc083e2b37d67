package fi.lapimurto.collaborative.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.Browser;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An organiser moves the second workshop when its tasks are open. The pictures lie under target/screenshots. */
@LapimurtoTest
class MovingBrowserTests {

    @Autowired
    private People people;

    @Autowired
    private Story story;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    private Browser browser;
    private String organiser;
    private Collaborative collaborative;

    @BeforeEach
    void theFirstWorkshopIsOver() {
        TestPeople.anAdmin(people);
        organiser = TestPeople.somebody(people, Role.organiser);
        collaborative = story.open("Siirtyvä", "fi", LocalDate.now(clock).plusWeeks(44));
        people.assign(organiser, Role.organiser, collaborative.id());
        Stream.of(
                        "Step01_AgreeCommission",
                        "Step02_PrepareProgramme",
                        "Step09_PrepareMatrixAndLists",
                        "UserTask_PlanProgramme",
                        "UserTask_CollectParticipants",
                        "UserTask_ArrangePractically",
                        "UserTask_HoldWorkshop",
                        "UserTask_ReflectOnWorkshop",
                        "UserTask_PlanSessions")
                .forEach(this::skip);
        if (story.task(collaborative, "UserTask_HoldSessions") != null) {
            skip("UserTask_HoldSessions");
        }
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void theSecondWorkshopIsMovedAfterAPreviewAndTasklistHasTheNewDate() {
        Task list = story.task(collaborative, "UserTask_CollectParticipants");
        LocalDate before = day(list.getDueDate());
        people.chooseLanguage(organiser, "fi");
        signIn(1280, 2400);
        String inTasklist = openInTasklist(list);
        browser.go("/collaboratives/" + collaborative.id());
        browser.click(By.cssSelector("a[href$='/workshops']"));
        LocalDate second =
                LocalDate.parse(browser.see(By.id("workshops[1].firstDay")).getAttribute("value"));
        date("workshops[1].firstDay", second.plusWeeks(3));
        browser.type(By.id("reason"), "Hotellissa on remontti");
        browser.click(By.cssSelector("p > button[name=preview]"));

        WebElement preview = browser.see(By.id("preview"));
        assertThat(preview.getText()).contains("Tarkat osallistujatiedot", when(before));
        assertThat(day(story.task(collaborative, "UserTask_CollectParticipants").getDueDate()))
                .as("a preview changes nothing")
                .isEqualTo(before);
        browser.picture("moving-preview-fi");
        browser.click(By.cssSelector("#preview button.main"));

        browser.see(By.cssSelector(".news"));
        assertThat(browser.see(By.cssSelector("ol.history")).getText()).contains("Hotellissa on remontti");
        LocalDate after =
                day(story.task(collaborative, "UserTask_CollectParticipants").getDueDate());
        assertThat(after).isAfterOrEqualTo(before.plusWeeks(2));
        assertThat(openInTasklist(list)).isNotEqualTo(inTasklist).contains(inWords(after));
        browser.picture("moving-tasklist-fi");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void everythingIsMovedByWeeksOnAPhone() {
        people.chooseLanguage(organiser, "en");
        signIn(390, 2400);
        browser.go("/collaboratives/" + collaborative.id() + "/workshops");
        browser.type(By.id("shiftDays"), "2");
        browser.type(By.id("reason"), "The commission came late");
        browser.click(By.cssSelector("button[name=move]"));

        browser.see(By.id("preview"));
        browser.picture("moving-all-phone-en");
        assertThat(browser.run("return document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        browser.click(By.cssSelector("#preview button.main"));

        browser.see(By.cssSelector(".news"));
        assertThat(browser.see(By.cssSelector("ol.history")).getText()).contains("The commission came late");
        assertThat(browser.errors()).isEmpty();
    }

    /** What Tasklist says of the task’s due date when the pointer rests on it: the whole date. */
    private String openInTasklist(Task task) {
        browser.go("/camunda/app/tasklist/default/#/?task=" + task.getId());
        WebElement due = browser.see(By.cssSelector(".due-date [am-time-ago]"));
        return due.getAttribute("uib-tooltip");
    }

    private void date(String field, LocalDate day) {
        browser.run(
                "const it = document.getElementById(arguments[0]); it.value = arguments[1];"
                        + " it.dispatchEvent(new Event('change', {bubbles: true}))",
                field,
                day.toString());
    }

    private void signIn(int width, int height) {
        browser = Browser.open(port, "fi", width, height);
        browser.enter(organiser);
    }

    private void skip(String element) {
        story.skip(collaborative, element);
        story.runDueJobs(collaborative);
    }

    private static LocalDate day(Date moment) {
        return LocalDate.ofInstant(moment.toInstant(), ZoneId.of("Europe/Helsinki"));
    }

    private static String inWords(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("fi")));
    }

    private static String when(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d.M.yyyy"));
    }
}
