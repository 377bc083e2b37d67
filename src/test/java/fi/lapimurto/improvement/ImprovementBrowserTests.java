package fi.lapimurto.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fi.lapimurto.Browser;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.people.People;
import fi.lapimurto.people.TestPeople;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamTester;
import java.util.List;
import java.util.function.Predicate;
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

/** From an idea to a ramp, as a team sees it: the four-field by keyboard alone, the cycle in Tasklist. */
@LapimurtoTest
class ImprovementBrowserTests {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final By CLAIM = By.cssSelector(".task-details .claim");
    private static final By COMPLETE = By.cssSelector("[ng-click='complete()']");
    private static final By TITLE = By.cssSelector(".task-details h2");

    @Autowired
    People people;

    @Autowired
    Story story;

    @Autowired
    TeamTester tester;

    @Autowired
    TrialTester trialTester;

    @Autowired
    Trials trials;

    @Autowired
    IdeaCommands ideas;

    @Autowired
    IdeaReading ideaReading;

    @Autowired
    RetryingTransaction repetition;

    @Autowired
    TaskService tasks;

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void somebodyIsThere() {
        TestPeople.anAdmin(people);
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void anIdeaBecomesARampInFinnish() {
        Team team = team("fi");
        String contact = tester.contact(team);
        people.chooseLanguage(contact, "fi");
        signIn(contact, "fi", 1280, 900);

        browser.go("/teams/" + team.id() + "/ideas");
        browser.type(By.id("text"), "Takaisinsoitto samana päivänä");
        browser.type(By.id("why"), "Samaa asiaa ei tarvitse jonottaa kahdesti.");
        browser.press(Keys.TAB);
        browser.press(Keys.ENTER);
        browser.see(By.id("idea-1"));
        browser.picture("improvement-fi-1-idea");

        placeByKeyboard(team);
        planFromFourFieldByKeyboard(team);
        Trial trial = trials.of(team.id()).get(0);
        assertThat(trial.ideaId())
                .isEqualTo(ideaReading.ofTeam(contact, team.id()).one(1).id());

        openTask(trial, "UserTask_Plan");
        choose("owner", 0);
        write("objective", "Nähdä, tavoitetaanko ihmiset samana päivänä");
        write("change", "Yksi hoitaja soittaa takaisin ennen kello 16");
        write("prediction", "Kahdeksan kymmenestä tavoitetaan");
        write("measure", "Tavoitettujen osuus");
        choose("scale", 1);
        browser.picture("improvement-fi-4-plan");
        complete(trial);

        openTask(trial, "UserTask_CarryOut");
        choose("asPlanned", 0);
        write("observations", "Yhdeksän soittoa päivässä");
        complete(trial);

        openTask(trial, "UserTask_Study");
        assertThat(browser.see(input("prediction")).getAttribute("value")).contains("Kahdeksan kymmenestä");
        write("results", "Kuusi kymmenestä tavoitettiin");
        choose("predictionMatch", 1);
        write("measurements", "5");
        write("learnt", "Lounasaikaan tavoittaa useimmat");
        browser.picture("improvement-fi-5-study");
        complete(trial);

        openTask(trial, "UserTask_Decide");
        choose("decision", 1);
        write("nextChange", "Kaikki hoitajat soittavat kello 11–13");
        complete(trial);

        browser.go("/teams/" + team.id() + "/trials");
        assertThat(browser.all(By.cssSelector(".ramp .attempt"))).hasSize(2);
        assertThat(browser.see(By.cssSelector(".ramp .attempt")).getText())
                .contains("Takaisinsoitto", "muokattu", "piti paikkansa osittain");
        browser.picture("improvement-fi-6-ramp");
        browser.go("/teams/" + team.id());
        assertThat(browser.all(By.cssSelector(".ramp .attempt"))).hasSize(2);
        browser.picture("improvement-fi-7-team");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void aCoachCommentsAndTheTeamReadsItOnATelephone() {
        Team team = team("en");
        String contact = tester.contact(team);
        String coach = tester.coach(team);
        for (int number = 1; number <= 6; number++) {
            int ease = number % 5 + 1;
            IdeaContent idea = new IdeaContent("Idea number " + number + " of a careful team", null, 6 - ease, ease);
            ideas.add(contact, team.id(), idea);
        }
        Trial first = trialTester.at(TrialState.deciding, contact, team, "Call back on the same day");
        trialTester.adapt(contact, first, "Call at lunchtime");

        signIn(coach, "en", 1280, 900);
        browser.go("/coach");
        browser.click(By.linkText("Trials"));
        browser.click(By.partialLinkText("Call back"));
        browser.type(By.id("text"), "What did you learn of the time of day?");
        browser.click(By.cssSelector("form.narrow button.main"));
        browser.see(By.cssSelector(".news"));
        browser.go("/coach");
        assertThat(browser.see(By.cssSelector(".on-coach")).getText())
                .contains("What did you learn of the time of day?");
        browser.picture("improvement-en-coach");
        assertThat(browser.errors()).isEmpty();
        browser.close();

        signIn(contact, "en", 390, 844);
        String page = "/teams/" + team.id();
        for (String path :
                List.of("", "/ideas", "/ideas/1", "/ideas/four-field", "/trials", "/trials/new?idea=1", "/trials/1")) {
            browser.go(page + path);
            browser.picture("improvement-en-narrow" + path.replaceAll("[/?=]", "-"));
            assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
                    .as(path)
                    .isLessThanOrEqualTo(390);
            assertThat((Boolean) browser.run("return"
                            + " [...document.querySelectorAll('input:not([type=hidden]),textarea,select')].every(it"
                            + " => it.labels.length > 0 || it.ariaLabel)"))
                    .as("every field has a label " + path)
                    .isTrue();
        }
        assertThat(browser.see(By.cssSelector(".comments")).getText()).contains("What did you learn");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void aPointedAtPlaceAndTheFormSayTheSame() {
        Team team = team("en");
        String contact = tester.contact(team);
        for (String text : List.of("Call back", "Book three")) {
            ideas.add(contact, team.id(), new IdeaContent(text, null, null, null));
        }
        signIn(contact, "en", 1280, 900);
        browser.go("/teams/" + team.id() + "/ideas/four-field");
        browser.click(By.cssSelector(".chip[data-number='1']"));
        browser.click(By.cssSelector(".cell.impact-4.ease-2"));
        assertThat(browser.all(By.cssSelector(".cell.impact-4.ease-2 .chip"))).hasSize(1);
        browser.see(By.id("impact-2")).sendKeys("5");
        browser.see(By.id("ease-2")).sendKeys("5");
        assertThat(browser.all(By.cssSelector(".cell.impact-5.ease-5 .chip[data-number='2']")))
                .hasSize(1);
        assertThat(browser.see(By.cssSelector("[data-unsaved-count]")).getText())
                .contains("2");
        browser.click(By.cssSelector("form.four-field button.main"));
        browser.see(By.cssSelector(".news"));
        assertThat(ideaReading.ofTeam(contact, team.id()).ideas())
                .extracting(Idea::number, Idea::impact, Idea::ease)
                .containsExactly(tuple(2, 5, 5), tuple(1, 4, 2));
        assertThat(browser.errors()).isEmpty();
    }

    /** Tab to the idea, arrows to its place, tab to the button, Enter. */
    private void placeByKeyboard(Team team) {
        browser.go("/teams/" + team.id() + "/ideas/four-field");
        browser.see(By.cssSelector(".chip"));
        tabTo(it -> "1".equals(it.getAttribute("data-number")));
        browser.press(Keys.ARROW_UP);
        browser.press(Keys.ARROW_UP);
        browser.press(Keys.ARROW_UP);
        browser.press(Keys.ARROW_UP);
        WebElement idea = browser.press(Keys.ARROW_RIGHT);
        assertThat(idea.getAttribute("data-number")).isEqualTo("1");
        assertThat(idea.getAttribute("aria-label"))
                .isEqualTo("1 Takaisinsoitto samana päivänä. Vaikuttavuus 5, helppous 4: Tee heti.");
        assertThat(browser.run("return document.querySelector('[data-status]').textContent"))
                .isEqualTo("1 Takaisinsoitto samana päivänä: vaikuttavuus 5, helppous 4, Tee heti");
        browser.picture("improvement-fi-2-four-field");
        tabTo(it -> it.getTagName().equals("button"));
        browser.press(Keys.ENTER);
        browser.see(By.cssSelector(".news"));
        assertThat(browser.all(By.cssSelector(".cell.impact-5.ease-4 .chip"))).hasSize(1);
    }

    private void planFromFourFieldByKeyboard(Team team) {
        tabTo(it -> String.valueOf(it.getAttribute("href")).endsWith("/trials/new?idea=1"));
        browser.press(Keys.ENTER);
        browser.see(By.id("title"));
        browser.picture("improvement-fi-3-new-trial");
        tabTo(it -> "title".equals(it.getAttribute("id")));
        browser.press(Keys.ENTER);
        browser.until(it -> browser.address().endsWith("/teams/" + team.id() + "/trials/1"));
    }

    private void tabTo(Predicate<WebElement> wanted) {
        for (int times = 0; times < 60; times++) {
            if (wanted.test(browser.press(Keys.TAB))) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not get there");
    }

    private Team team(String language) {
        Collaborative here = story.open("Sujuvasti hoitoon", language);
        return tester.admit(here, language, language.equals("fi") ? "Satama" : "Harbour");
    }

    private void signIn(String login, String language, int width, int height) {
        browser = Browser.open(port, language, width, height);
        browser.enter(login);
    }

    private void openTask(Trial trial, String element) {
        Task task = browser.until(it -> trialTester.task(trial, element));
        browser.until(it -> {
            if (!browser.address().contains("task=" + task.getId())) {
                browser.go(TASKLIST + "#/?task=" + task.getId());
            }
            if (!browser.sees(TITLE)
                    || !task.getName().equals(browser.see(TITLE).getText())) {
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

    private void complete(Trial trial) {
        TrialState before = trials.get(trial.id()).state();
        browser.until(it -> {
            browser.clickNow(COMPLETE);
            return trials.get(trial.id()).state() != before;
        });
    }

    private void choose(String key, int option) {
        By by = By.cssSelector("[id$='-Field_" + key + "-" + option + "']");
        browser.until(it -> {
            if (browser.see(by).isSelected()) {
                return true;
            }
            browser.clickNow(by);
            return false;
        });
    }

    private void write(String key, String text) {
        // Forms take in what is typed a moment later; what was typed elsewhere within that moment may be undone.
        browser.until(it -> {
            WebElement field = browser.see(input(key));
            browser.replace(field, text);
            return text.equals(field.getAttribute("value"));
        });
    }

    private static By input(String key) {
        return By.cssSelector("[id$='-Field_" + key + "']");
    }
}
