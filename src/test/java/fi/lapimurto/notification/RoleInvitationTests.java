package fi.lapimurto.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.Visitor;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeLifecycle;
import fi.lapimurto.collaborative.NewRoleInvitation;
import fi.lapimurto.collaborative.RoleInvitationAnswers;
import fi.lapimurto.collaborative.RoleInvitationService;
import fi.lapimurto.collaborative.RoleInvitationService.WaitingInvitation;
import fi.lapimurto.collaborative.web.Program;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.InvitationLimits;
import fi.lapimurto.people.Participant;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.PersonalInvitation;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.RoleAssignment;
import fi.lapimurto.people.TestPeople;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Organisers ask people into their round by e-mail, and each invitation is answered once. */
@LapimurtoTest
class RoleInvitationTests {

    private static final Pattern LINK = Pattern.compile("http://localhost(/invitations/([\\w-]+))");
    private static final String PASSWORD = "kolme-vihreaa-Orava-laivaa-77";
    private static final String OVER = "team.invitation.over";

    @Autowired
    Story story;

    @Autowired
    People people;

    @Autowired
    AccessControl access;

    @Autowired
    RoleInvitationService invitations;

    @Autowired
    RoleInvitationAnswers answers;

    @Autowired
    CollaborativeLifecycle lifecycle;

    @Autowired
    PostOffice office;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private Collaborative here;
    private String address;

    @BeforeEach
    void aRound() {
        mailServer.start();
        TestPeople.anAdmin(people);
        here = story.open("Invited & co", "en");
        address = "i" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
        office.clear();
    }

    @AfterEach
    void stop() {
        mailServer.stop();
        ClockUtil.reset();
        office.clear();
    }

    @Test
    void aStrangerSaysYesAndHasTheRoleHereAndNothingElse() throws Exception {
        invite(address, "coach", "fi");
        String token = token(address);
        MimeMessage mail = mails(address).get(0);
        assertThat(mail.getSubject()).isEqualTo("Sinut on kutsuttu: Valmentaja, Invited & co");
        assertThat(text(mail)).contains("Hei Ina Invited", "Valmentaja").doesNotContain("??", "{");
        assertThat(sql.queryForObject(
                        "select count(*) from collaborative_invitation_link where token_hash = ?", Long.class, token))
                .isZero();

        Visitor stranger = new Visitor(port);
        String path = "/invitations/" + token;
        assertThat(stranger.get(path).body())
                .contains("Ina Invited", "Invited &amp; co", "Coach", "value=\"ina.invited\"")
                .doesNotContain("??");
        String login = "ina" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(stranger.submit(path, path, Map.of("login", login, "password", "short", "repeated", "short"))
                        .statusCode())
                .isEqualTo(400);
        HttpResponse<String> joined =
                stranger.submit(path, path, Map.of("login", login, "password", PASSWORD, "repeated", PASSWORD));
        assertThat(joined.statusCode()).isEqualTo(302);

        assertThat(access.of(login).all()).containsExactly(new RoleAssignment(Role.coach, here.id(), null));
        assertThat(people.find(login).orElseThrow().email()).isEqualTo(address);
        assertThat(waiting()).isEmpty();
        assertThat(sql.queryForList(
                        "select email, name from collaborative_invitation where collaborative_id = ?", here.id()))
                .allSatisfy(it -> assertThat(it.values()).containsOnlyNulls());
        assertThat(new Visitor(port).get(path).statusCode()).isEqualTo(404);
        assertThat(refusal(() -> answers.join(token, "x" + login, PASSWORD, PASSWORD)))
                .isEqualTo(OVER);
        stranger.signIn(login, PASSWORD);
        assertThat(stranger.get("/collaboratives/" + here.id()).statusCode()).isEqualTo(200);
    }

    @Test
    void whoHasAnAccountJoinsWithIt() throws Exception {
        String login = TestPeople.somebody(people);
        invite(login + "@example.org", "organiser", "en");
        String token = token(login + "@example.org");
        Visitor visitor = new Visitor(port);
        visitor.signIn(login, login);
        String path = "/invitations/" + token;
        HttpResponse<String> joined = visitor.submit(path, path + "/mine", Map.of());
        assertThat(joined.headers().firstValue("Location").orElseThrow()).endsWith("/collaboratives/" + here.id());
        assertThat(access.of(login).may(Permission.ROUND_ORGANISE, here.id())).isTrue();
        assertThat(visitor.get("/invitations/" + token).body()).contains("You have answered this invitation already");

        invite(address, "organiser", "en");
        String other = token(address);
        assertThat(refusal(() -> answers.joinAs(other, login))).isEqualTo("collaborative.invitation.already");
    }

    @Test
    void ofTwoWhoAnswerAtOnceOneGetsTheRole() throws Exception {
        invite(address, "coach", "en");
        String token = token(address);
        List<String> logins = List.of(TestPeople.somebody(people), TestPeople.somebody(people));
        List<String> refusals =
                together(() -> answers.joinAs(token, logins.get(0)), () -> answers.joinAs(token, logins.get(1)));

        assertThat(refusals).containsExactlyInAnyOrder("", OVER);
        assertThat(coaches()).containsExactly(logins.get(refusals.indexOf("")));
    }

    @Test
    void anAddressHasOneInvitationAtATimeAndAFewLettersADay() throws Exception {
        List<String> refusals =
                together(() -> invite(address, "coach", "en"), () -> invite(address.toUpperCase(), "organiser", "en"));
        assertThat(refusals).containsExactlyInAnyOrder("", "team.invitation.waiting");
        UUID id = waiting().get(0).id();
        assertThat(refusal(() -> invite(address, "coach", "en"))).isEqualTo("team.invitation.waiting");
        String refused = "";
        for (int i = 0; i <= InvitationLimits.TO_ADDRESS; i++) {
            refused = refusal(() -> invitations.resend(here.id(), id, Story.ORGANISER));
        }
        assertThat(refused).isEqualTo("team.invitation.soon");
        Collaborative elsewhere = story.open("Elsewhere", "en");
        assertThat(refusal(() -> invitations.invite(elsewhere.id(), wanted(address, "coach", "en"), Story.ORGANISER)))
                .isEmpty();
    }

    @Test
    void aNewerLetterEndsTheLinksOfTheOneBeforeAndTimeEndsBoth() throws Exception {
        invite(address, "coach", "en");
        String first = token(address);
        invitations.resend(here.id(), waiting().get(0).id(), Story.ORGANISER);
        String second = token(address);
        assertThat(answers.offer(first)).isEmpty();
        assertThat(answers.offer(second)).isPresent();

        Story.moveTo(clock.instant().plus(PersonalInvitation.VALID).plus(Duration.ofMinutes(1)));
        assertThat(answers.offer(second)).isEmpty();
        assertThat(waiting()).singleElement().matches(WaitingInvitation::expired);
        invite(address, "commissioner", "en");
        assertThat(waiting()).singleElement().satisfies(it -> {
            assertThat(it.expired()).isFalse();
            assertThat(it.role()).isEqualTo(Role.commissioner);
        });
    }

    @Test
    void whatNobodyAnswersIsForgottenThirtyDaysAfterItsTime() throws Exception {
        invite(address, "coach", "en");
        token(address);
        Story.moveTo(clock.instant().plus(PersonalInvitation.VALID).plus(Duration.ofDays(29)));
        invitations.forgetUnanswered();
        assertThat(waiting()).hasSize(1);
        Story.moveTo(clock.instant().plus(Duration.ofDays(2)));
        invitations.forgetUnanswered();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whatIsTakenBackOrDeclinedLeavesNothing() throws Exception {
        invite(address, "coach", "en");
        String token = token(address);
        invitations.withdraw(here.id(), waiting().get(0).id(), Story.ORGANISER);
        assertThat(refusal(() -> answers.decline(token))).isEqualTo(OVER);

        invite(address, "coach", "en");
        String again = token(address);
        Visitor visitor = new Visitor(port);
        assertThat(visitor.submit("/invitations/" + again, "/invitations/" + again + "/decline", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(waiting()).isEmpty();
        Story.moveTo(clock.instant().plus(PersonalInvitation.UNDO).plusSeconds(1));
        assertThat(refusal(() -> answers.undoDecline(again))).isEqualTo("team.undo.late.declined");
        invitations.forgetUnanswered();
        assertThat(sql.queryForObject(
                        "select count(*) from collaborative_invitation where collaborative_id = ?",
                        Long.class,
                        here.id()))
                .isZero();
        invite(address, "coach", "en");
        invitations.withdraw(here.id(), waiting().get(0).id(), Story.ORGANISER);
        int before = mails(address).size();
        office.deliver(mailServer.getSmtp().getPort());
        assertThat(mails(address)).as("no letter after it was taken back").hasSize(before);
    }

    @Test
    void aNoToARoleIsUndoneByTheSameLinkUntilTheAddressIsAskedAnew() throws Exception {
        invite(address, "coach", "en");
        String token = token(address);
        Visitor visitor = new Visitor(port);
        String path = "/invitations/" + token;
        visitor.submit(path, path + "/decline", Map.of());
        assertThat(visitor.get(path).body()).contains(path + "/undo-decline").doesNotContain("Ina Invited", "??");
        Story.moveTo(clock.instant().plus(Duration.ofHours(23)));
        visitor.submit(path, path + "/undo-decline", Map.of());
        assertThat(visitor.get(path).body()).contains("Ina Invited").doesNotContain("??");
        assertThat(waiting()).hasSize(1);
        assertThat(refusal(() -> answers.undoDecline(token))).isEqualTo(OVER);

        answers.decline(token);
        invite(address, "organiser", "en");
        assertThat(refusal(() -> answers.undoDecline(token))).isEqualTo(OVER);
        assertThat(waiting())
                .singleElement()
                .satisfies(it -> assertThat(it.role()).isEqualTo(Role.organiser));
    }

    @Test
    void organisersGiveRolesOfTheirOwnRoundOnly() {
        Collaborative foreign = story.open("Foreign", "en");
        String elsewhere = TestPeople.somebody(people);
        people.assign(elsewhere, Role.organiser, foreign.id());
        assertThat(refusal(() -> invitations.invite(here.id(), wanted(address, "coach", "en"), elsewhere)))
                .isEqualTo("collaborative.unknown");
        String coach = TestPeople.somebody(people);
        people.assign(coach, Role.coach, here.id());
        assertThat(refusal(() -> invitations.invite(here.id(), wanted(address, "coach", "en"), coach)))
                .isEqualTo("collaborative.organisersOnly");
        invite(address, "coach", "en");
        UUID id = waiting().get(0).id();
        assertThat(refusal(() -> invitations.withdraw(foreign.id(), id, elsewhere)))
                .isEqualTo("collaborative.invitation.unknown");
        for (String role : List.of("admin", "team_contact", "team_member", "ORGANISER", "x")) {
            assertThat(refusal(() -> invite("other" + address, role, "en"))).isEqualTo("collaborative.role.notGiven");
        }
        assertThat(refusal(() -> invite(coach + "@EXAMPLE.org", "coach", "en")))
                .isEqualTo("collaborative.invitation.there");
        assertThat(refusal(() -> invite(coach + "@example.org", "process_owner", "en")))
                .isEmpty();
        assertThat(refusal(() -> invite("no address", "coach", "en"))).isEqualTo("any.mailAddress");
        assertThat(refusal(() -> invite(address, "coach", "de"))).isEqualTo("any.Pattern");
    }

    @Test
    void nobodyIsAskedIntoARoundThatIsOver() throws Exception {
        invite(address, "coach", "en");
        String token = token(address);
        UUID id = waiting().get(0).id();
        lifecycle.cancel(here.id(), "No money", Story.ORGANISER);
        assertThat(answers.offer(token)).isEmpty();
        assertThat(refusal(() -> invite("x" + address, "coach", "en"))).isEqualTo("collaborative.notRunning.cancelled");
        assertThat(refusal(() -> invitations.resend(here.id(), id, Story.ORGANISER)))
                .isEqualTo("collaborative.notRunning.cancelled");
        invitations.withdraw(here.id(), id, Story.ORGANISER);
    }

    @Test
    void thePageSaysTheSameOfAnAddressWithAnAccountAndOfOneWithout() {
        String known = TestPeople.somebody(people) + "@example.org";
        Visitor organiser = new Visitor(port);
        organiser.signIn(Story.ORGANISER, Story.ORGANISER);
        String page = "/collaboratives/" + here.id() + "/people";
        String withAccount = afterInviting(organiser, page, known);
        String without = afterInviting(organiser, page, address);
        assertThat(withAccount)
                .isEqualTo(without)
                .contains("The invitation is on its way.")
                .doesNotContain("??");

        HttpResponse<String> wrong = organiser.submit(
                page,
                page + "/invitations",
                Map.of("email", "x@", "name", "<i>Ina", "role", "coach", "language", "fi"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("value=\"x@\"", "value=\"&lt;i&gt;Ina\"", "href=\"#email\"");
        assertThat(waiting()).isEmpty();
        assertThat(organiser.get("/collaboratives/" + here.id() + "/changes").body())
                .contains("invited somebody into a role", "took an invitation back")
                .doesNotContain(address, "Ina Invited");
    }

    private String afterInviting(Visitor organiser, String page, String email) {
        organiser.submit(
                page, page + "/invitations", Map.of("email", email, "name", "Ina", "role", "coach", "language", "fi"));
        String shown = organiser.get(page).body();
        UUID id = waiting().get(0).id();
        organiser.submit(page, page + "/invitations/" + id + "/resend", Map.of());
        assertThat(organiser.get(page).body()).contains(email);
        organiser.submit(page, page + "/invitations/" + id + "/withdraw", Map.of());
        assertThat(organiser.get(page).body()).doesNotContain(email);
        return shown.replace(email, "EMAIL")
                .replace(id.toString(), "ID")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    @Test
    void programsInviteByTheSameRules() {
        Program program = new Program(port, Story.ORGANISER);
        String path = "/api/collaboratives/" + here.id() + "/invitations";
        String ina = "{\"email\": \"" + address + "\", \"name\": \"Ina\", \"role\": \"coach\", \"language\": \"fi\"}";
        HttpResponse<String> created = program.post(path, ina);
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(program.post(path, ina).statusCode()).isEqualTo(409);
        assertThat(program.post(path, "{}").statusCode()).isEqualTo(400);
        JsonNode list = Program.json(program.get(path));
        assertThat(list.get(0).path("email").asText()).isEqualTo(address);
        String one = path + "/" + list.get(0).path("id").asText();
        assertThat(program.post(one + "/resend", "{}").statusCode()).isEqualTo(204);
        assertThat(program.send("DELETE", one, null).statusCode()).isEqualTo(204);
        assertThat(program.send("DELETE", one, null).statusCode()).isEqualTo(404);
        assertThat(Program.json(program.get(path))).isEmpty();
    }

    private static NewRoleInvitation wanted(String email, String role, String language) {
        return new NewRoleInvitation(email, "Ina Invited", role, language);
    }

    private void invite(String email, String role, String language) {
        invitations.invite(here.id(), wanted(email, role, language), Story.ORGANISER);
    }

    private List<WaitingInvitation> waiting() {
        return invitations.of(here.id(), Story.ORGANISER);
    }

    private List<String> coaches() {
        return people.participants(here.id()).stream()
                .filter(it -> it.role() == Role.coach)
                .map(Participant::person)
                .map(it -> it.login())
                .toList();
    }

    /** From the newest letter. */
    private String token(String to) throws Exception {
        office.deliver(mailServer.getSmtp().getPort());
        List<MimeMessage> mails = mails(to);
        Matcher link = LINK.matcher(text(mails.get(mails.size() - 1)));
        assertThat(link.find()).isTrue();
        return link.group(2);
    }

    private List<MimeMessage> mails(String to) {
        return Arrays.stream(mailServer.getReceivedMessages())
                .filter(it -> recipient(it).contains(to))
                .toList();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String text(MimeMessage mail) throws Exception {
        return (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
    }

    /** Runs both at the same moment, and answers why each was refused: nothing when it was not. */
    private static List<String> together(Runnable... useCases) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(useCases.length);
        try {
            List<Callable<String>> attempts = Arrays.stream(useCases)
                    .<Callable<String>>map(it -> () -> refusal(it))
                    .toList();
            List<Future<String>> results = pool.invokeAll(attempts);
            return List.of(results.get(0).get(), results.get(1).get());
        } finally {
            pool.shutdown();
        }
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
