package fi.lapimurto.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.Browser;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.people.People;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamTester;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A whole trial on its one sheet: with the thumb on a telephone in a corridor, and by the keyboard alone at a desk. */
@LapimurtoTest
class TrialSheetBrowserTests {

    private static final By OWNER = By.cssSelector("[name=owner][value='Carla Contact']");
    private static final By DONE = By.cssSelector("form.task button.main");
    private static final By NEWS = By.cssSelector(".news");
    private static final By KEPT = By.cssSelector("[data-kept]");

    private static final String FIRST_FIELD_IN_SIGHT = """
            const field = document.querySelector('.part.now form.task :is(input:not([type=hidden]), textarea, select)');
            return field.getBoundingClientRect().bottom <= innerHeight;
            """;

    /** 44 pixels; a choice is pressed by its label. */
    private static final String TOO_SMALL = """
            return [...document.querySelectorAll('form.task :is(button, textarea, select, input:not([type=hidden]))')]
                .map(it => it.closest('label.choice') || it).filter(it => it.checkVisibility())
                .filter(it => it.getBoundingClientRect().height < 43.5).map(it => it.outerHTML.slice(0, 120));
            """;

    @Autowired
    Story story;

    @Autowired
    TeamTester tester;

    @Autowired
    TrialTester cycles;

    @Autowired
    Trials trials;

    @Autowired
    People people;

    @LocalServerPort
    int port;

    private Browser browser;

    @Test
    void aNurseDoesAWholeTrialWithTheThumbAndLosesNothing() {
        Team team = tester.admit(story.open("Yhdellä lomakkeella", "fi"), "fi", "Satama");
        String nurse = tester.contact(team);
        people.chooseLanguage(nurse, "fi");
        Trial trial = cycles.start(nurse, team, "Muistutus");
        try (Browser telephone = Browser.open(port, "fi", 390, 844)) {
            browser = telephone;
            browser.touch();
            browser.go(sheet(team));
            browser.signIn(nurse);
            isReadyForAThumb("plan");
            browser.click(OWNER);
            browser.connect(false);
            browser.type(By.id("change"), "Tekstiviesti edellisenä päivänä");
            browser.until(it -> told("unkept"));
            browser.connect(true);
            browser.until(it -> told("words"));

            browser.go(sheet(team));
            assertThat(browser.see(OWNER).isSelected()).isTrue();
            assertThat(valueOf("change")).isEqualTo("Tekstiviesti edellisenä päivänä");
            browser.click(DONE);
            browser.see(By.cssSelector(".problems a[href='#objective']"));
            browser.see(By.cssSelector(".problems a[href='#scale']"));
            assertThat(browser.address()).endsWith(sheet(team));
            assertThat(browser.active().getAttribute("id")).isEqualTo("objective");
            assertThat(valueOf("change")).isEqualTo("Tekstiviesti edellisenä päivänä");
            browser.picture("sheet-phone-refused");

            browser.type(By.id("objective"), "Nähdä, auttaako muistutus");
            browser.type(By.id("prediction"), "Puolet tulee");
            browser.type(By.id("measure"), "Peruuttamattomat poisjäännit");
            browser.click(By.cssSelector("[name=scale][value=one_day]"));
            browser.forget();
            browser.click(DONE);
            browser.see(By.cssSelector("main form[data-unsent]"));
            browser.inNewTab(By.cssSelector("main a[target]"), () -> browser.signIn(nurse));
            browser.click(By.cssSelector("main form button.main"));
            browser.see(By.cssSelector(".frame .who"));
            browser.click(By.cssSelector("main form button.main"));
            browser.see(NEWS);
            assertThat(browser.address()).endsWith(sheet(team));
            assertThat(state(trial)).isEqualTo(TrialState.running);

            isReadyForAThumb("do");
            browser.click(By.cssSelector("[name=asPlanned][value=yes]"));
            browser.type(By.id("observations"), "Kahdeksan tuli");
            next();
            isReadyForAThumb("study");
            browser.type(By.id("results"), "Kahdeksan kymmenestä tuli");
            browser.click(By.cssSelector("[name=predictionMatch][value=partly]"));
            browser.type(By.id("measurements"), "5");
            browser.type(By.id("learnt"), "Edellinen päivä riittää");
            next();
            isReadyForAThumb("act");
            browser.click(By.cssSelector("[name=decision][value=adopt]"));
            browser.type(By.id("reason"), "Se toimii");
            next();
            isReadyForAThumb("act");
            browser.type(By.id("keeping"), "Ajanvarauspohjaan");
            browser.type(By.id("keeper"), "Kaisa Kontakti");
            browser.run("document.getElementById('since').value = '2027-10-01'");
            browser.type(By.id("followed"), "Viikoittain taululla");
            next();
            assertThat(browser.all(By.cssSelector("form.task, .part.now"))).isEmpty();
            browser.picture("sheet-phone-adopted");
        }
        assertThat(state(trial)).isEqualTo(TrialState.adopted);
        assertThat(trials.get(trial.id()).answers().plan().change()).isEqualTo("Tekstiviesti edellisenä päivänä");
    }

    @Test
    void theKeyboardAloneIsEnough() {
        Team team = tester.admit(story.open("By keyboard", "en"), "Harbour");
        String nurse = tester.contact(team);
        Trial trial = cycles.start(nurse, team, "Reminders");
        try (Browser desk = Browser.open(port, "en", 1300, 900)) {
            browser = desk;
            browser.enter(nurse);
            browser.go(sheet(team));
            choose("owner");
            write("objective", "To see whether a reminder helps");
            write("change", "A text message the day before");
            write("prediction", "Half come");
            write("measure", "Appointments missed");
            choose("scale");
            press();
            choose("asPlanned");
            write("observations", "Eight came");
            browser.picture("sheet-desk-do");
            press();
            write("results", "8 of 10 came");
            choose("predictionMatch");
            write("measurements", "5");
            write("learnt", "The day before is enough");
            press();
            assertThat(state(trial)).isEqualTo(TrialState.deciding);
            tabTo(it -> "decision".equals(it.getAttribute("name")));
            browser.press(Keys.SPACE);
            browser.press(Keys.ARROW_DOWN);
            write("nextChange", "A call at lunchtime");
            press();
            browser.see(By.cssSelector("a[href$='/trials/2']"));
            assertThat(browser.errors()).isEmpty();
        }
        assertThat(state(trial)).isEqualTo(TrialState.adapted);
    }

    private void isReadyForAThumb(String part) {
        browser.see(By.cssSelector(".part.now." + part + " form.task"));
        browser.picture("sheet-phone-" + part);
        assertThat((Boolean) browser.run(FIRST_FIELD_IN_SIGHT))
                .as("the first field of %s is on the first screen", part)
                .isTrue();
        assertThat((List<?>) browser.run(TOO_SMALL)).as(part).isEmpty();
    }

    /** Sends the part that is due with the thumb. */
    private void next() {
        browser.run("document.querySelector('form.task').dataset.before = ''");
        browser.click(DONE);
        browser.until(it -> browser.all(By.cssSelector("form[data-before]")).isEmpty() && browser.sees(NEWS));
    }

    private void write(String field, String text) {
        tabTo(it -> field.equals(it.getAttribute("id")));
        browser.active().sendKeys(text);
    }

    private void choose(String field) {
        tabTo(it -> field.equals(it.getAttribute("name")));
        browser.press(Keys.SPACE);
    }

    /** Sends the part that is due by the keyboard. */
    private void press() {
        tabTo(it -> it.getTagName().equals("button") && "main".equals(it.getAttribute("class")));
        browser.run("document.querySelector('form.task').dataset.before = ''");
        browser.press(Keys.ENTER);
        browser.until(it -> browser.all(By.cssSelector("form[data-before]")).isEmpty() && browser.sees(NEWS));
    }

    private void tabTo(Predicate<WebElement> wanted) {
        for (int times = 0; times < 90; times++) {
            if (wanted.test(browser.press(Keys.TAB))) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not get there");
    }

    private boolean told(String words) {
        return browser.sees(KEPT)
                && browser.see(KEPT).getText().equals(browser.see(KEPT).getAttribute("data-" + words));
    }

    private String valueOf(String field) {
        return browser.see(By.id(field)).getDomProperty("value");
    }

    private TrialState state(Trial trial) {
        return trials.get(trial.id()).state();
    }

    private static String sheet(Team team) {
        return "/teams/" + team.id() + "/trials/1";
    }
}
