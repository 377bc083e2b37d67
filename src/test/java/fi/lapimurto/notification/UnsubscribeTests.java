package fi.lapimurto.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.Visitor;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Profile;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What can be turned off says so to mail programs, which turn it off with one click (RFC 8058). */
@LapimurtoTest
class UnsubscribeTests {

    @Autowired
    Story story;

    @Autowired
    People people;

    @Autowired
    PostOffice office;

    @Autowired
    PreferenceService preferences;

    @Autowired
    UnsubscribeLinks links;

    @Autowired
    MessageKinds kinds;

    @LocalServerPort
    int port;

    private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private Profile reader;
    private Collaborative round;

    @BeforeEach
    void somebodyOrganisesARound() {
        mailServer.start();
        office.clear();
        round = story.open("Unsubscribing", "en");
        reader = people.find(TestPeople.somebody(people)).orElseThrow();
        people.assign(reader.login(), Role.organiser, round.id());
    }

    @AfterEach
    void stop() {
        mailServer.stop();
    }

    @Test
    void whatCanBeTurnedOffIsTurnedOffWithOneClickAndNothingElse() throws Exception {
        office.write("feedback_asked", Cause.in(round.id()).workshop(1), reader);
        office.write(round.id(), reader, "a", 1);
        office.deliver(mailServer.getSmtp().getPort());
        MimeMessage always = mail("Cancelled on");
        assertThat(always.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(always.getHeader("List-Unsubscribe")).isNull();
        MimeMessage chosen = mail("workshop 1");
        assertThat(chosen.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        String link = chosen.getHeader("List-Unsubscribe", null);
        assertThat(link).matches("<http://localhost/unsubscribe/[^>]+>");
        String path = link.substring("<http://localhost".length(), link.length() - 1);

        // Who only looks changes nothing.
        assertThat(new Visitor(port).get(path).statusCode()).isEqualTo(200);
        assertThat(preferences.of(reader.login())).containsEntry(Topic.workshops, Timing.at_once);
        assertThat(click(path)).isEqualTo(200);
        assertThat(preferences.of(reader.login()))
                .isEqualTo(Map.of(Topic.tasks, Timing.daily, Topic.work, Timing.daily, Topic.workshops, Timing.never));
    }

    @Test
    void aDigestIsTurnedOffWithAllThatComesInIt() throws Exception {
        assertThat(click(links.link(reader.id(), kinds.get("digest")).orElseThrow()))
                .isEqualTo(200);
        assertThat(preferences.of(reader.login()))
                .isEqualTo(
                        Map.of(Topic.tasks, Timing.never, Topic.work, Timing.never, Topic.workshops, Timing.at_once));
    }

    @Test
    void aLinkThatWeHaveNotMadeEndsNothing() throws Exception {
        Profile other = people.find(TestPeople.somebody(people)).orElseThrow();
        String path = links.link(reader.id(), kinds.get("digest")).orElseThrow();
        assertThat(click(path.replace(reader.id().toString(), other.id().toString())))
                .isEqualTo(404);
        assertThat(click(path.replace("digest", "work"))).isEqualTo(404);
        assertThat(click("/unsubscribe/x")).isEqualTo(404);
        assertThat(preferences.of(other.login())).containsEntry(Topic.tasks, Timing.daily);
    }

    /** As a mail program does: without cookies, without a token. */
    private int click(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private MimeMessage mail(String subject) throws Exception {
        for (MimeMessage mail : mailServer.getReceivedMessages()) {
            if (mail.getSubject().contains(subject)
                    && mail.getAllRecipients()[0].toString().contains(reader.email())) {
                return mail;
            }
        }
        throw new AssertionError("No mail about " + subject);
    }
}
