package fi.lapimurto.team.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.Browser;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.people.People;
import fi.lapimurto.people.TestPeople;
import fi.lapimurto.team.InvitationService;
import fi.lapimurto.team.Member;
import fi.lapimurto.team.MemberState;
import fi.lapimurto.team.NewTeam;
import fi.lapimurto.team.SketchedMember;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamTester;
import fi.lapimurto.team.Teams;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A contact person's first hour: the letter's link, an account, the task in Tasklist, and the team's people. */
@LapimurtoTest
class TeamBrowserTests {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final By CLAIM = By.cssSelector(".task-details .claim");
    private static final By COMPLETE = By.cssSelector("[ng-click='complete()']");
    private static final By TITLE = By.cssSelector(".task-details h2");
    private static final String PASSWORD = "valoisa ilta rannalla";

    @Autowired
    People people;

    @Autowired
    Story story;

    @Autowired
    TeamTester tester;

    @Autowired
    Teams teams;

    @Autowired
    InvitationService invitations;

    @Autowired
    RetryingTransaction repetition;

    @Autowired
    TaskService tasks;

    @LocalServerPort
    int port;

    private Browser browser;
    private Collaborative here;
    private Team team;

    @BeforeEach
    void aTeamIsAdmitted() {
        TestPeople.anAdmin(people);
        here = story.open("Sujuvasti hoitoon", "fi");
        team = repetition.inTransaction(() -> teams.admit(Story.ORGANISER, satama()));
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aContactJoinsNamesTheTeamByKeyboardAndFinishesTheTask() {
        browser = Browser.open(port, "fi", 1400, 900);
        Member contact = teams.members(team.id()).get(0);
        String token = repetition.inTransaction(() -> invitations.handOver(Story.ORGANISER, team.id(), contact.id()));
        String login = "k" + UUID.randomUUID().toString().substring(0, 8);
        browser.go("/invitations/" + token);
        browser.picture("team-fi-1-invitation");
        browser.type(By.id("login"), login);
        browser.type(By.id("password"), PASSWORD);
        browser.type(By.id("repeated"), PASSWORD);
        browser.click(By.cssSelector("button.main"));
        browser.until(it -> it.getCurrentUrl().contains("/login"));

        Task naming = tasks.createTaskQuery()
                .processInstanceBusinessKey(here.code())
                .taskDefinitionKey("UserTask_NameMembers")
                .singleResult();
        browser.type(By.id("login"), login);
        browser.type(By.id("password"), PASSWORD);
        browser.click(By.cssSelector("main form button.main"));
        browser.until(it -> !it.getCurrentUrl().contains("/login"));
        browser.see(By.partialLinkText("Nimeä tiimin jäsenet"));
        browser.picture("team-fi-2-start");

        openTask(naming);
        browser.picture("team-fi-3-task");
        String page =
                browser.see(By.cssSelector(".fjs-form a[href*='/teams/']")).getAttribute("href");
        assertThat(page).endsWith("/teams/" + team.id());

        name("Aino Aalto", true);
        name("Bertta Berg", false);
        name("Cecilia Ceder", false);
        browser.go("/teams/" + team.id());
        browser.picture("team-fi-4-team");
        assertThat(browser.errors()).isEmpty();

        openTask(naming);
        browser.type(By.cssSelector("textarea[id$='Field_deviationReason']"), "Lääkärin paikka täytetään syksyllä");
        browser.click(COMPLETE);
        browser.until(it -> tasks.createTaskQuery().taskId(naming.getId()).count() == 0);
        assertThat(teams.members(team.id()))
                .filteredOn(it -> it.name() != null && !it.contact())
                .extracting(Member::state)
                .containsExactly(MemberState.invited, MemberState.invited, MemberState.invited);
        assertThat(browser.run("return JSON.stringify(localStorage)").toString())
                .doesNotContain("Aalto");
    }

    @Test
    void theirPagesOnATelephone() {
        String contact = tester.contact(team);
        tester.joined(team, "Anna Aalto");
        browser = Browser.open(port, "en", 390, 844);
        browser.enter(contact);
        for (String path : List.of("", "/members/new", "/presentation", "/facts")) {
            browser.go("/teams/" + team.id() + path);
            browser.picture("team-en-narrow" + path.replace('/', '-'));
            assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
            assertThat((Boolean) browser.run("return [...document.querySelectorAll("
                            + "'input:not([type=hidden]),textarea,select')].every(it => it.labels.length > 0)"))
                    .as("every field has a label")
                    .isTrue();
        }
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void anOrganiserAndACoachSeeTheirTeams() {
        String coach = tester.coach(team);
        people.chooseLanguage(coach, "fi");
        browser = Browser.open(port, "fi", 1400, 900);
        browser.enter(coach);
        browser.go("/coach");
        browser.see(By.linkText("Satama"));
        browser.picture("team-fi-coach");
        browser.go("/teams/" + team.id());
        browser.picture("team-fi-team-of-coach");
        assertThat(browser.sees(By.partialLinkText("Lisää henkilö"))).isFalse();
        browser.click(By.cssSelector(".frame-actions form + form button"));
        browser.go("/login");
        browser.signIn(Story.ORGANISER);
        browser.go("/collaboratives/" + here.id() + "/teams");
        browser.picture("team-en-list");
        browser.click(By.linkText("Satama"));
        browser.picture("team-en-organiser");
        assertThat(browser.errors()).isEmpty();
    }

    /** With the keyboard alone: from field to field, a box by the space bar, sent by Enter. */
    private void name(String name, boolean supervisor) {
        browser.go("/teams/" + team.id() + "/members/new");
        WebElement first = browser.see(By.id("name"));
        browser.run("arguments[0].focus()", first);
        first.sendKeys(name);
        tab("email").sendKeys(name.toLowerCase().replace(' ', '.') + "@example.org");
        tab("phone");
        tab("profession").sendKeys("Sairaanhoitaja");
        tab("role");
        WebElement box = tab("supervisor");
        if (supervisor) {
            box.sendKeys(Keys.SPACE);
        }
        WebElement field = browser.active();
        field.sendKeys(Keys.ENTER);
        browser.see(By.cssSelector(".news"));
        assertThat(teams.members(team.id())).anyMatch(it -> name.equals(it.name()) && it.supervisor() == supervisor);
    }

    private WebElement tab(String expected) {
        WebElement field = browser.press(Keys.TAB);
        assertThat(field.getAttribute("id")).isEqualTo(expected);
        return field;
    }

    private void openTask(Task task) {
        browser.until(it -> {
            if (!browser.address().contains("task=" + task.getId())) {
                browser.go(TASKLIST + "#/?task=" + task.getId());
            }
            if (!browser.sees(TITLE)) {
                return false;
            }
            if (tasks.createTaskQuery().taskId(task.getId()).taskUnassigned().count() == 0) {
                return true;
            }
            browser.clickNow(CLAIM);
            return false;
        });
        browser.see(By.cssSelector(".fjs-form"));
        browser.see(COMPLETE);
    }

    private NewTeam satama() {
        return new NewTeam(
                here.id(),
                null,
                "Satama",
                "Rannikon hyvinvointialue",
                "Sataman terveysasema",
                "Kiireettömälle vastaanotolle pääsy",
                "Vastaanotolle jonotetaan kolme viikkoa.",
                "Kolmas vapaa aika alle viiden päivän.",
                false,
                null,
                "fi",
                "Kaisa Kontakti",
                "kaisa@example.org",
                "040 123 4567",
                List.of(new SketchedMember(null, "Lääkäri", "Tuo lääkärin näkökulman", false, false)),
                null);
    }
}
