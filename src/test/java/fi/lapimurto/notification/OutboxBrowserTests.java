package fi.lapimurto.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.Browser;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A message that could not be sent, as its organiser and a process owner see it in a browser. */
@LapimurtoTest
class OutboxBrowserTests {

    @Autowired
    Story story;

    @Autowired
    People people;

    @Autowired
    PostOffice office;

    @LocalServerPort
    int port;

    private final SmtpSink sink = new SmtpSink();

    @AfterEach
    void closeIt() {
        sink.close();
        office.clear();
    }

    @Test
    void whatFailedIsAnIncidentInCockpitAndIsSentAgain() {
        Collaborative collaborative = story.prepared("Seen in a browser");
        office.clear();
        office.write(collaborative.id(), people.find(Story.ORGANISER).orElseThrow(), "browser", 1);
        office.deliver(sink.port());
        story.skip(collaborative, "Step09_PrepareMatrixAndLists");
        sink.answer(command -> command.startsWith("RCPT") ? "550 5.1.1 nobody here" : null);
        office.deliver(sink.port());
        office.write(collaborative.id(), people.find(Story.ORGANISER).orElseThrow(), "later", 1);
        TestPeople.anAdmin(people);
        String owner = TestPeople.somebody(people, Role.process_owner);
        String instance = story.instance(collaborative, "workshop").getId();

        String incidents = "/camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime?tab=incidents-tab";
        try (Browser browser = Browser.open(port, "en", 1500, 950)) {
            browser.enter(owner);
            browser.go(incidents);
            browser.see(By.xpath("//*[contains(text(),'Viestiä ei voitu lähettää')]"));
            browser.picture("outbox-incident-in-cockpit");
        }
        sink.answer(command -> null);
        try (Browser browser = Browser.open(port, "en", 390, 900)) {
            browser.enter(Story.ORGANISER);
            browser.go("/outbox");
            assertThat(browser.sees(By.cssSelector(".state.alarm"))).isTrue();
            assertThat(browser.sees(By.cssSelector(".state.later"))).isTrue();
            assertThat(browser.sees(By.cssSelector(".state.good"))).isTrue();
            assertThat(browser.run("return document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
            browser.picture("outbox-phone");

            browser.click(By.cssSelector("form[action$='/send-again'] button[aria-label]"));
            browser.until(ExpectedConditions.textToBePresentInElementLocated(
                    By.cssSelector(".news"), "The message is waiting to be sent again."));
            office.deliver(sink.port());
            browser.go("/outbox");
            assertThat(browser.sees(By.cssSelector(".state.alarm"))).isFalse();
            browser.picture("outbox-sent-again");
        }
        assertThat(office.of(collaborative.id())).allMatch(it -> it.state() == MessageState.sent);
    }
}
