package fi.lapimurto.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.Tasklist;
import fi.lapimurto.Visitor;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Profile;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Organisers see what became of their own messages, admins how messages fare, nobody else anything. */
@LapimurtoTest
class OutboxPageTests {

    @Autowired
    Story story;

    @Autowired
    People people;

    @Autowired
    PostOffice office;

    @LocalServerPort
    int port;

    private final SmtpSink sink = new SmtpSink();
    private Collaborative collaborative;
    private Message failed;

    @BeforeEach
    void aFailedMessage() {
        collaborative = story.prepared("Page <b>bold</b>");
        office.clear();
        Profile olga = people.find(Story.ORGANISER).orElseThrow();
        office.write(collaborative.id(), olga, "sent", 1);
        office.deliver(sink.port());
        office.write(collaborative.id(), olga, "failed", 1);
        sink.answer(command -> command.startsWith("RCPT") ? "550 no" : null);
        office.deliver(sink.port());
        office.write(collaborative.id(), olga, "waiting", 1);
        failed = office.of(collaborative.id()).stream()
                .filter(it -> it.state() == MessageState.failed)
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void close() {
        sink.close();
        office.clear();
    }

    @Test
    void anOrganiserSeesWhatWentWhatWaitsAndWhatFailedAndSendsItAgain() {
        Visitor olga = signedIn(Story.ORGANISER);
        String page = olga.get("/outbox").body();
        assertThat(page)
                .contains("Cancelled on", "Page &lt;b&gt;bold&lt;/b&gt;", "olga@example.org")
                .contains(
                        "Failed",
                        "Waiting",
                        "Sent",
                        "The mail server did not accept it.",
                        "The mail server answered 550.")
                .contains("No mail server is set up", "href=\"/outbox\" aria-current=\"page\"");
        assertThat(olga.get("/outbox?state=failed").body())
                .contains("Send again")
                .doesNotContain("class=\"state later\"");
        String ville = "v" + UUID.randomUUID().toString().substring(0, 12);
        people.createDemoPerson(ville, "Ville", "fi");
        people.assign(ville, Role.organiser, collaborative.id());
        assertThat(signedIn(ville).get("/outbox?state=sent").body())
                .contains("Lähetetty")
                .doesNotContain("??");

        HttpResponse<String> answer = olga.submit("/outbox", "/outbox/" + failed.id() + "/send-again", Map.of());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(olga.get("/outbox").body()).contains("The message is waiting to be sent again.");
        assertThat(state()).isEqualTo(MessageState.waiting);
        olga.submit("/outbox", "/outbox/" + failed.id() + "/send-again", Map.of());
        assertThat(olga.get("/outbox").body()).contains("The message has not failed");
        olga.submit("/outbox", "/outbox/" + failed.id() + "/withdraw", Map.of());
        assertThat(state()).isEqualTo(MessageState.dropped);
    }

    @Test
    void anOrganiserReadsAMessageAndLooksForThoseOfAKindAndRound() {
        Visitor olga = signedIn(Story.ORGANISER);
        String message = "/outbox/" + failed.id();
        assertThat(olga.get("/outbox").body()).contains("href=\"" + message + "\"");
        assertThat(olga.get(message).body())
                .contains("Hello Test person olga", "was cancelled on", "As it would be sent now", "olga@example.org")
                .doesNotContain("??");
        String kind = failed.origin().kind();
        assertThat(olga.get("/outbox?kind=" + kind + "&collaborative=" + collaborative.id())
                        .body())
                .contains(message);
        assertThat(olga.get("/outbox?kind=list_asked").body()).doesNotContain(message);
        assertThat(olga.get("/outbox?collaborative=" + UUID.randomUUID()).body())
                .contains("There are no messages here.");
        assertThat(olga.get("/outbox/" + UUID.randomUUID()).statusCode()).isEqualTo(404);

        String other = TestPeople.somebody(people, Role.organiser);
        people.assign(other, Role.organiser, UUID.randomUUID());
        assertThat(signedIn(other).get(message).statusCode()).isEqualTo(404);
        TestPeople.anAdmin(people);
        assertThat(signedIn(TestPeople.ADMIN).get(message).statusCode()).isEqualTo(403);
    }

    @Test
    void anOrganiserOfAnotherCollaborativeSeesAndChangesNothing() {
        String other = TestPeople.somebody(people, Role.organiser);
        people.assign(other, Role.organiser, UUID.randomUUID());
        Visitor visitor = signedIn(other);
        assertThat(visitor.get("/outbox").body())
                .contains("There are no messages here.")
                .doesNotContain("olga");
        assertThat(visitor.submit("/outbox", "/outbox/" + failed.id() + "/send-again", Map.of())
                        .statusCode())
                .isEqualTo(404);
        visitor.submit("/outbox", "/outbox/send-again", Map.of());
        assertThat(state()).isEqualTo(MessageState.failed);
    }

    @Test
    void whoOrganisesNothingMayNotLook() {
        String coach = TestPeople.somebody(people);
        people.assign(coach, Role.coach, collaborative.id());
        assertThat(signedIn(coach).get("/outbox").statusCode()).isEqualTo(403);
        assertThat(signedIn(coach).get("/").body()).doesNotContain("/outbox");
    }

    @Test
    void anAdminSeesHowMessagesFareButNotWhatTheySay() {
        Visitor boss = signedIn(TestPeople.anAdmin(people));
        assertThat(boss.get("/outbox").body())
                .contains("A message whose text you may not see", "The mail server did not accept it.")
                .doesNotContain("Cancelled on")
                .doesNotContain("Page &lt;b&gt;")
                .doesNotContain("olga@example.org", "Olga", "No address");
        boss.submit("/outbox", "/outbox/send-again", Map.of());
        assertThat(state()).isEqualTo(MessageState.waiting);
    }

    @Test
    void theApiSaysTheSame() {
        Visitor olga = new Visitor(port);
        JsonNode list = Tasklist.parse(
                olga.send(basic(olga, "/api/messages?state=failed&size=1").GET()), 200);
        assertThat(list.path("total").asInt()).isPositive();
        JsonNode first = list.path("items").get(0);
        assertThat(first.path("id").asText()).isEqualTo(failed.id().toString());
        assertThat(first.path("problem").asText()).isEqualTo("refused");
        HttpResponse<String> again = olga.send(
                basic(olga, "/api/messages/" + failed.id() + "/send-again").POST(BodyPublishers.noBody()));
        assertThat(again.statusCode()).isEqualTo(204);
        HttpResponse<String> twice = olga.send(
                basic(olga, "/api/messages/" + failed.id() + "/send-again").POST(BodyPublishers.noBody()));
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(twice.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    private HttpRequest.Builder basic(Visitor visitor, String path) {
        String login = Story.ORGANISER + ":" + Story.ORGANISER;
        return visitor.request(path)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login.getBytes()));
    }

    private MessageState state() {
        return office.of(collaborative.id()).stream()
                .filter(it -> it.id().equals(failed.id()))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private Visitor signedIn(String login) {
        TestPeople.anAdmin(people);
        Visitor visitor = new Visitor(port);
        visitor.signIn(login, login);
        return visitor;
    }
}
