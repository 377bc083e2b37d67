package fi.lapimurto.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Visitor;
import fi.lapimurto.engine.UseCaseRejected;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@LapimurtoTest
class AccessLinkTests {

    private static final String PASSWORD = "seitsemän veljestä";

    @Autowired
    private AccessLinkService links;

    @Autowired
    private People people;

    @Autowired
    private AccessControl access;

    @Autowired
    private JdbcTemplate sql;

    @LocalServerPort
    private int port;

    private List<UUID> otherAdmins = List.of();
    private Visitor visitor;

    @BeforeEach
    void somebodyElsesBrowser() {
        TestPeople.anAdmin(people);
        visitor = new Visitor(port);
    }

    @AfterEach
    void bringAdminsBack() {
        otherAdmins.forEach(it -> sql.update("update people_person set active = true where id = ?", it));
    }

    @Test
    void theFirstAdminComesByTheLinkAndSignsIn() {
        noAdmin();
        String token = links.createForFirstAdmin().orElseThrow();
        String login = "first" + token.substring(0, 6).replaceAll("[^a-zA-Z0-9]", "x");

        HttpResponse<String> answer = send(token, login, PASSWORD, PASSWORD);

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).endsWith("/login?ready"));
        visitor.signIn(login, PASSWORD);
        assertThat(visitor.get("/people").statusCode()).isEqualTo(200);
        assertThat(links.createForFirstAdmin()).isEmpty();
        sql.update("update people_person set active = false where login = ?", login);
    }

    @Test
    void theSecondPressLeadsWhereTheFirstLed() {
        String login = TestPeople.somebody(people);
        String token = links.create(login);

        for (int press = 0; press < 2; press++) {
            assertThat(send(token, "", PASSWORD, PASSWORD).headers().firstValue("Location"))
                    .hasValueSatisfying(it -> assertThat(it).endsWith("/login?ready"));
        }
        assertThat(send(token, "", "something else", "something else").statusCode())
                .isEqualTo(409);
        assertThat(visitor.get("/access/" + token).body())
                .contains("has been set by this link already", "href=\"/login\"");
    }

    @Test
    void aLinkThatWasReplacedIsNotCalledUsed() {
        String login = TestPeople.somebody(people);
        String earlier = links.create(login);
        links.create(login);

        assertThat(visitor.get("/access/" + earlier).body())
                .contains("replaced by a newer one")
                .doesNotContain("already");
    }

    @Test
    void ofTwoPeopleAtOnceOneBecomesTheFirstAdmin() throws Exception {
        noAdmin();
        List<String> tokens = List.of(
                links.createForFirstAdmin().orElseThrow(),
                links.createForFirstAdmin().orElseThrow());
        String name = "race" + UUID.randomUUID().toString().substring(0, 6);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService two = Executors.newFixedThreadPool(4);
        List<Future<Boolean>> tries = List.of(0, 1, 0, 1).stream()
                .map(it -> two.submit(() -> {
                    start.await();
                    PersonDetails details =
                            new PersonDetails(name + Thread.currentThread().getId(), "Ra Ce", "", "fi");
                    try {
                        links.useForFirstAdmin(tokens.get(it), details, PASSWORD, PASSWORD);
                        return true;
                    } catch (UseCaseRejected refused) {
                        return false;
                    }
                }))
                .toList();
        start.countDown();
        int winners = 0;
        for (Future<Boolean> attempt : tries) {
            winners += attempt.get() ? 1 : 0;
        }
        two.shutdown();

        assertThat(winners).isOne();
        assertThat(sql.queryForObject("select count(*) from people_person where login like ?", Long.class, name + "%"))
                .isOne();
        assertThat(visitor.get("/access/" + tokens.get(0)).body()).contains("does not work any more");
        sql.update("update people_person set active = false where login like ?", name + "%");
    }

    @ParameterizedTest
    @CsvSource({
        "a b,     Nimi, seitsemän veljestä, seitsemän veljestä",
        "kelpaa,  '',   seitsemän veljestä, seitsemän veljestä",
        "kelpaa,  Nimi, lyhyt,              lyhyt",
        "kelpaa,  Nimi, aaaaaaaaaaaaaaa,    aaaaaaaaaaaaaaa",
        "kelpaa,  Nimi, seitsemän veljestä, kahdeksan veljestä",
    })
    void badAnswersAreExplainedAndTheLinkStaysUsable(String login, String name, String password, String repeated) {
        noAdmin();
        String token = links.createForFirstAdmin().orElseThrow();

        HttpResponse<String> answer = visitor.submit(
                "/access/" + token,
                "/access/" + token,
                Map.of(
                        "login",
                        login,
                        "name",
                        name,
                        "email",
                        "",
                        "language",
                        "fi",
                        "password",
                        password,
                        "repeated",
                        repeated));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("role=\"alert\"", "aria-invalid=\"true\"")
                .doesNotContain(password);
        assertThat(links.find(token)).isPresent();
        assertThat(people.find("kelpaa")).isEmpty();
    }

    @Test
    void aPersonsLinkSetsAPasswordOnceAndEndsTheOldOne() {
        String login = TestPeople.somebody(people, Role.coach);
        Visitor signedIn = new Visitor(port).atWork(login, login);
        String old = links.create(login);
        String token = links.create(login);

        assertThat(links.find(old)).as("a newer link replaces the older").isEmpty();
        links.use(token, PASSWORD, PASSWORD);

        assertThatThrownBy(() -> links.use(token, PASSWORD + "2", PASSWORD + "2"))
                .hasMessageContaining("access.over");
        assertThat(signedIn.get("/api/unknown").statusCode())
                .as("the session that began with the old password")
                .isEqualTo(401);
        visitor.signIn(login, PASSWORD);
        assertThat(visitor.get("/api/unknown").statusCode()).isEqualTo(404);
    }

    @Test
    void anOldLinkAndAnInventedOneAreTheSame() {
        String token = links.create(TestPeople.somebody(people));
        sql.update("update people_access_link set expires_at = now() - interval '1 second' where used_at is null");

        assertThat(visitor.get("/access/" + token).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/access/invented").statusCode()).isEqualTo(404);
    }

    @Test
    void theDatabaseHoldsNoToken() {
        String token = links.create(TestPeople.somebody(people));

        assertThat(sql.queryForList("select token_hash from people_access_link", String.class))
                .isNotEmpty()
                .noneMatch(it -> it.contains(token));
    }

    @Test
    void anAdminAddsAPersonAndGetsALinkToHandOver() {
        visitor.signIn(TestPeople.ADMIN, TestPeople.ADMIN);
        String login = "uusi" + UUID.randomUUID().toString().substring(0, 6);

        visitor.submit(
                "/people",
                "/people",
                Map.of("login", login, "name", "<b>Uusi</b>", "email", "", "language", "fi", "role", "coach"));
        String page = visitor.get("/people").body();

        assertThat(page).contains("/access/", login, "&lt;b&gt;Uusi").doesNotContain("<b>Uusi");
        assertThat(visitor.get("/people").body()).as("shown once").doesNotContain("/access/");
        assertThat(access.of(login).all()).containsExactly(new RoleAssignment(Role.coach, null, null));
    }

    @Test
    void theLastAdminStays() {
        noAdmin();
        String login = TestPeople.somebody(people, Role.admin);

        assertThatThrownBy(() -> people.withdraw(login, Role.admin, null)).hasMessageContaining("lastAdmin");
        assertThatThrownBy(() -> people.deactivate(login)).hasMessageContaining("lastAdmin");
        sql.update("update people_person set active = false where login = ?", login);
    }

    private HttpResponse<String> send(String token, String login, String password, String repeated) {
        return visitor.submit(
                "/access/" + token,
                "/access/" + token,
                Map.of(
                        "login",
                        login,
                        "name",
                        "Eka",
                        "email",
                        "eka@example.org",
                        "language",
                        "fi",
                        "password",
                        password,
                        "repeated",
                        repeated));
    }

    private void noAdmin() {
        otherAdmins = sql.queryForList(
                "select p.id from people_person p join people_assignment a on a.person_id = p.id"
                        + " where a.role = 'admin' and p.active",
                UUID.class);
        otherAdmins.forEach(it -> sql.update("update people_person set active = false where id = ?", it));
    }
}
