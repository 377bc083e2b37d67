package fi.lapimurto.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.StatementCounter;
import fi.lapimurto.Story;
import fi.lapimurto.Visitor;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Profile;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person reads in the product, and chooses about mails. */
@LapimurtoTest
class OwnMessagesTests {

    private static final Pattern BELL = Pattern.compile("class=\"bell\".*?</a>", Pattern.DOTALL);

    @Autowired
    Story story;

    @Autowired
    People people;

    @Autowired
    PostOffice office;

    @Autowired
    Digests digests;

    @Autowired
    PreferenceService preferences;

    @Autowired
    StatementCounter statements;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Collaborative round;
    private Profile reader;
    private Visitor visitor;

    @BeforeEach
    void somebodyOrganisesARound() {
        round = story.open("Own messages", "en");
        reader = people.find(TestPeople.somebody(people)).orElseThrow();
        people.assign(reader.login(), Role.organiser, round.id());
        visitor = signedIn(reader);
    }

    @Test
    void everyPageCountsWhatIsUnreadUntilItIsOpened() {
        assertThat(bell("/")).doesNotContain("count");
        office.write(round.id(), reader, "a", 2);
        assertThat(bell("/collaboratives")).contains(">2<");
        Matcher link = Pattern.compile("/messages/[0-9a-f-]{36}")
                .matcher(visitor.get("/messages").body());
        assertThat(link.find()).isTrue();
        assertThat(visitor.get(link.group()).body())
                .contains(round.name(), "href=\"/collaboratives/" + round.id() + "\"");
        assertThat(bell("/")).contains(">1<");
        visitor.submit("/messages", "/messages/read", Map.of());
        assertThat(bell("/")).doesNotContain("count");
    }

    @Test
    void nobodyOpensAnothersMessage() {
        office.write(round.id(), reader, "b", 1);
        String id = jdbc.sql("select id from notification_message where recipient_id = ?")
                .param(reader.id())
                .query(String.class)
                .single();
        Profile other = people.find(TestPeople.somebody(people, Role.organiser)).orElseThrow();
        people.assign(other.login(), Role.organiser, round.id());
        assertThat(signedIn(other).get("/messages/" + id).statusCode()).isEqualTo(404);
        assertThat(bell("/")).contains(">1<");
    }

    @Test
    void moreMessagesCostNoMoreStatements() {
        office.write(round.id(), reader, "c", 1);
        statements("/messages");
        long one = statements("/messages");
        office.write(round.id(), reader, "d", 30);
        assertThat(statements("/messages")).isBetween(one, one + 1);
    }

    @Test
    void theDigestIsReadHereWithoutAnyMail() {
        jdbc.sql("delete from notification_morning").update();
        jdbc.sql("delete from notification_message where content is not null").update();
        digests.write();
        Matcher link = Pattern.compile("/messages/[0-9a-f-]{36}")
                .matcher(visitor.get("/messages").body());
        assertThat(link.find()).isTrue();
        String task = story.task(round, "Step01_AgreeCommission").getId();
        assertThat(visitor.get(link.group()).body()).contains("href=\"/tasks/" + task + "\"");
        story.skip(round, "Step01_AgreeCommission");
        assertThat(visitor.get(link.group()).body())
                .doesNotContain("href=\"/tasks/" + task + "\"")
                .contains("<s>");
    }

    @Test
    void aChoiceHoldsForWhatIsWrittenFromThenOn() {
        assertThat(visitor.get("/me/notifications").body())
                .contains("name=\"tasks\"", "name=\"workshops\"")
                .doesNotContain("name=\"progress\"");
        assertThat(visitor.submit(
                                "/me/notifications",
                                "/me/notifications",
                                Map.of("tasks", "never", "work", "weekly", "workshops", "never"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(preferences.of(reader.login()))
                .isEqualTo(Map.of(Topic.tasks, Timing.never, Topic.work, Timing.weekly, Topic.workshops, Timing.never));
        office.write("feedback_asked", Cause.in(round.id()).workshop(1), reader);
        office.write("cancellation_near", Cause.in(round.id()).occurrence("e").until(round.openedAt()), reader);
        office.write(round.id(), reader, "e", 1);
        assertThat(office.of(round.id()))
                .filteredOn(it -> it.origin().recipientId().equals(reader.id()))
                .extracting(Message::state)
                .containsExactly(MessageState.dropped, MessageState.collected, MessageState.waiting);
        // What is not mailed is read here all the same.
        assertThat(bell("/")).contains(">3<");
    }

    @Test
    void aProcessOwnerChoosesAboutTheReportAndNotToGetItAtOnce() {
        Profile owner =
                people.find(TestPeople.somebody(people, Role.process_owner)).orElseThrow();
        Visitor owners = signedIn(owner);
        assertThat(owners.get("/me/notifications").body()).contains("name=\"progress\"");
        owners.submit(
                "/me/notifications",
                "/me/notifications",
                Map.of("tasks", "daily", "work", "daily", "workshops", "daily", "progress", "at_once"));
        assertThat(preferences.of(owner.login())).containsEntry(Topic.progress, Timing.weekly);
    }

    private Visitor signedIn(Profile person) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(person.login(), person.login());
        return visitor;
    }

    private String bell(String page) {
        Matcher bell = BELL.matcher(visitor.get(page).body());
        assertThat(bell.find()).isTrue();
        return bell.group();
    }

    private long statements(String page) {
        long before = statements.count();
        assertThat(visitor.get(page).statusCode()).isEqualTo(200);
        return statements.count() - before;
    }
}
