package fi.lapimurto.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.audit.AuditEntry;
import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeChange;
import fi.lapimurto.collaborative.CollaborativeLifecycle;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.notification.AnnouncementService.Confirmation;
import fi.lapimurto.people.People;
import fi.lapimurto.people.PersonDetails;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamTester;
import jakarta.mail.Address;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What people write to those of a round reaches whom they have seen in the preview, each once and alone. */
@LapimurtoTest
class AnnouncementTests {

    private static final String TEXT = "Hei <b>kaikki</b>,\n\nnähdään {0}.";

    @Autowired
    Story story;

    @Autowired
    TeamTester tester;

    @Autowired
    People people;

    @Autowired
    AnnouncementPreviews previews;

    @Autowired
    AnnouncementService announcements;

    @Autowired
    CollaborativeLifecycle lifecycle;

    @Autowired
    AuditTrail trail;

    @Autowired
    PostOffice office;

    @Autowired
    JdbcTemplate sql;

    private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private Collaborative here;
    private Team harbour;
    private Team quay;
    private String contact;
    private String member;
    private String other;
    private String coach;

    @BeforeEach
    void twoTeams() {
        mailServer.start();
        here = story.open("Kierros & co", "fi");
        harbour = tester.admit(here, "Harbour");
        quay = tester.admit(here, "Quay");
        contact = tester.contact(harbour);
        member = tester.joined(harbour, "Mia Member");
        other = tester.contact(quay);
        coach = tester.coach(harbour);
        people.chooseLanguage(member, "fi");
        office.clear();
    }

    @AfterEach
    void stop() {
        mailServer.stop();
        office.clear();
    }

    @Test
    void eachGetsAMailOfTheirOwnAndTheWordsKeepTheirLanguage() throws Exception {
        NewAnnouncement words = words(Addressee.contacts, Addressee.members);
        AnnouncementPreview seen = previews.preview(here.id(), words, Story.ORGANISER);
        assertThat(seen.recipients()).isEqualTo(3);
        assertThat(seen.letters()).extracting(it -> it.locale().getLanguage()).containsExactlyInAnyOrder("en", "fi");

        send(words, seen, Story.ORGANISER);
        deliver();

        assertThat(mails()).hasSize(3).allSatisfy(mail -> {
            assertThat(mail.getAllRecipients()).hasSize(1);
            assertThat(addresses(mail.getReplyTo())).containsExactly("olga@example.org");
            assertThat(mail.getSubject()).isEqualTo("Tärkeää {3}");
        });
        MimeMessage english = only(contact);
        assertThat(part(english, 0))
                .contains("Hello Person " + contact, TEXT.replace("\n", "\r\n"), "Kierros & co", "olga@example.org")
                .doesNotContain(member, other);
        assertThat(part(english, 1))
                .contains("<html lang=\"en\">", "lang=\"fi\">Hei &lt;b&gt;kaikki&lt;/b&gt;", "<h1 ", "Kierros &amp; co")
                .doesNotContain("<b>");
        assertThat(part(only(member), 0)).contains("Hei Person " + member, "Vastaukset: olga@example.org");
        assertThat(seen.letters().get(0).body()).isNotBlank();
    }

    @Test
    void aTeamMayBeLeftOutAndCoachesMayBeMeantAlone() {
        assertThat(names(new NewAnnouncement(List.of(Addressee.members), List.of(harbour.id()), "Tärkeää", TEXT, "fi")))
                .containsExactly("Person " + other);
        assertThat(names(words(Addressee.contacts))).containsExactlyInAnyOrder("Person " + contact, "Person " + other);
        assertThat(names(words(Addressee.coaches))).containsExactly("Person " + coach);
        tester.admit(here, "Cold store");
        assertThat(previews.preview(here.id(), words(Addressee.contacts), Story.ORGANISER)
                        .unreachedTeams())
                .containsExactly("Cold store");
        assertThat(previews.preview(here.id(), words(Addressee.coaches), Story.ORGANISER)
                        .unreachedTeams())
                .isEmpty();
        assertThat(refusal(() -> names(new NewAnnouncement(
                        List.of(Addressee.members), List.of(UUID.randomUUID()), "Tärkeää", TEXT, "fi"))))
                .isEqualTo("notification.announcement.unknownTeam");
    }

    @Test
    void aCoachWritesToTheirOwnTeamsAndNobodyElseToAnybody() {
        assertThat(previews.preview(here.id(), words(Addressee.members), coach).names())
                .containsExactlyInAnyOrder("Person " + contact, "Person " + member);
        assertThat(refusal(() -> previews.preview(here.id(), words(Addressee.members), contact)))
                .isEqualTo("collaborative.unknown");
        String owner = TestPeople.somebody(people);
        people.assign(owner, Role.process_owner, here.id());
        assertThat(refusal(() -> previews.preview(here.id(), words(Addressee.members), owner)))
                .isEqualTo("notification.announcement.notYours");
        assertThat(refusal(() -> announcements.send(
                        here.id(), words(Addressee.members), new Confirmation(UUID.randomUUID(), null, false), owner)))
                .isEqualTo("notification.announcement.notYours");
    }

    @Test
    void twoPressesAtOnceSendOnce() throws Exception {
        NewAnnouncement words = words(Addressee.members);
        AnnouncementPreview seen = previews.preview(here.id(), words, Story.ORGANISER);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Callable<Announcement> press = () -> send(words, seen, Story.ORGANISER);
            for (Future<Announcement> pressed : pool.invokeAll(List.of(press, press))) {
                assertThat(pressed.get().id()).isEqualTo(seen.id());
            }
        } finally {
            pool.shutdown();
        }
        send(words, seen, Story.ORGANISER);

        deliver();
        assertThat(mails()).hasSize(3);
        assertThat(changes()).hasSize(1);
        NewAnnouncement another = new NewAnnouncement(words.to(), null, "Toinen", TEXT, "fi");
        assertThat(refusal(() -> send(another, seen, Story.ORGANISER))).isEqualTo("notification.announcement.gone");
    }

    @Test
    void theSameWordsAreSentAgainOnlyByWhoeverSaysSo() {
        NewAnnouncement words = words(Addressee.contacts);
        send(words, previews.preview(here.id(), words, Story.ORGANISER), Story.ORGANISER);
        AnnouncementPreview again = previews.preview(here.id(), words(Addressee.members), Story.ORGANISER);

        assertThat(again.before()).isNotNull();
        assertThat(refusal(() -> send(words(Addressee.members), again, Story.ORGANISER)))
                .isEqualTo("notification.announcement.same");
        announcements.send(
                here.id(),
                words(Addressee.members),
                new Confirmation(again.id(), again.digest(), true),
                Story.ORGANISER);
        assertThat(changes()).hasSize(2);
    }

    @Test
    void whatHasChangedSinceItWasSeenDoesNotGo() {
        NewAnnouncement words = words(Addressee.members);
        AnnouncementPreview seen = previews.preview(here.id(), words, Story.ORGANISER);
        tester.joined(quay, "Nils New");

        assertThat(refusal(() -> send(words, seen, Story.ORGANISER))).isEqualTo("notification.announcement.changed");
        assertThat(changes()).isEmpty();
    }

    @Test
    void aRoundIsNotFlooded() {
        for (int i = 0; i < AnnouncementService.MOST; i++) {
            write("Viesti " + i);
        }
        assertThat(refusal(() -> write("Liikaa"))).isEqualTo("notification.announcement.many");
        assertThat(changes()).hasSize(AnnouncementService.MOST);
    }

    @Test
    void whoHasNoAddressIsNamedAndNotWrittenTo() {
        String login = "n" + UUID.randomUUID().toString().substring(0, 12);
        people.create(new PersonDetails(login, "Nelli No Address", "", "fi"));
        people.assign(login, Role.coach, here.id());

        AnnouncementPreview seen = previews.preview(here.id(), words(Addressee.coaches), Story.ORGANISER);
        assertThat(seen.names()).containsExactly("Person " + coach);
        assertThat(seen.withoutAddress()).containsExactly("Nelli No Address");
        send(words(Addressee.coaches), seen, Story.ORGANISER);
        assertThat(office.of(here.id()).stream().filter(it -> it.origin().kind().equals("announcement")))
                .hasSize(1);

        people.withdraw(coach, Role.coach, here.id());
        people.withdraw(coach, Role.coach, here.id(), harbour.id());
        assertThat(refusal(() -> previews.preview(here.id(), words(Addressee.coaches), Story.ORGANISER)))
                .isEqualTo("notification.announcement.nobody");
    }

    @Test
    void answersToAWriterWithoutAnAddressReachAnOrganiser() throws Exception {
        String login = "n" + UUID.randomUUID().toString().substring(0, 12);
        people.create(new PersonDetails(login, "Nelli No Address", "", "fi"));
        people.assign(login, Role.organiser, here.id());
        send(words(Addressee.coaches), previews.preview(here.id(), words(Addressee.coaches), login), login);
        deliver();

        assertThat(addresses(only(coach).getReplyTo())).containsExactly("olga@example.org");
    }

    @Test
    void whoLosesTheRoleBeforeTheMessageGoesIsNotWrittenTo() {
        NewAnnouncement words = words(Addressee.contacts);
        send(words, previews.preview(here.id(), words, Story.ORGANISER), Story.ORGANISER);
        people.withdraw(other, Role.team_contact, here.id(), quay.id());
        deliver();

        assertThat(mails())
                .extracting(it -> it.getAllRecipients()[0].toString())
                .allMatch(it -> it.contains(contact));
        assertThat(mails()).hasSize(1);
    }

    @Test
    void aClosedRoundIsWrittenToAndACancelledOneIsNot() {
        sql.update("update collaborative_collaborative set state = 'closed' where id = ?", here.id());
        write("Kiitos vuodesta");
        deliver();
        assertThat(mails()).hasSize(1);
        sql.update("update collaborative_collaborative set state = 'running' where id = ?", here.id());

        lifecycle.cancel(here.id(), "No money", Story.ORGANISER);
        assertThat(refusal(() -> write("Vielä yksi"))).isEqualTo("notification.announcement.cancelled");
    }

    @Test
    void theAuditTrailSaysWhoWroteWhatToHowMany() {
        write("Tärkeää");
        assertThat(changes()).singleElement().satisfies(it -> {
            assertThat(it.by()).isEqualTo(Story.ORGANISER);
            assertThat(it.detail()).isEqualTo("1 Tärkeää");
        });
    }

    private static NewAnnouncement words(Addressee... to) {
        return new NewAnnouncement(List.of(to), null, "Tärkeää {3}", TEXT, "fi");
    }

    /** To the coach. */
    private void write(String subject) {
        NewAnnouncement words = new NewAnnouncement(List.of(Addressee.coaches), null, subject, TEXT, "fi");
        send(words, previews.preview(here.id(), words, Story.ORGANISER), Story.ORGANISER);
    }

    private Announcement send(NewAnnouncement words, AnnouncementPreview seen, String by) {
        return announcements.send(here.id(), words, new Confirmation(seen.id(), seen.digest(), false), by);
    }

    private List<String> names(NewAnnouncement words) {
        return previews.preview(here.id(), words, Story.ORGANISER).names();
    }

    private List<AuditEntry> changes() {
        return trail.of(CollaborativeChange.subject(here.id()), CollaborativeChange.announced);
    }

    private void deliver() {
        office.deliver(mailServer.getSmtp().getPort());
    }

    private List<MimeMessage> mails() {
        return Arrays.asList(mailServer.getReceivedMessages());
    }

    private MimeMessage only(String login) throws Exception {
        List<MimeMessage> to = mails().stream()
                .filter(it -> addressesOf(it).contains(login + "@example.org"))
                .toList();
        assertThat(to).as(login).hasSize(1);
        return to.get(0);
    }

    private static List<String> addressesOf(MimeMessage mail) {
        try {
            return addresses(mail.getAllRecipients());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> addresses(Address[] all) {
        return Stream.of(all).map(it -> it.toString().replaceAll("^.*<|>$", "")).toList();
    }

    private static String part(MimeMessage mail, int number) throws Exception {
        return (String) ((MimeMultipart) mail.getContent()).getBodyPart(number).getContent();
    }

    private static String refusal(Runnable useCase) {
        try {
            useCase.run();
            return "";
        } catch (UseCaseRejected refused) {
            return refused.reasons().get(0).key();
        }
    }
}
