package fi.lapimurto.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Visitor;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@LapimurtoTest
class SignInTests {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    private People people;

    @Autowired
    private JdbcTemplate sql;

    @LocalServerPort
    private int port;

    private String login;
    private Visitor visitor;

    @BeforeEach
    void somebodyWithARole() {
        TestPeople.anAdmin(people);
        login = "p" + UUID.randomUUID().toString().substring(0, 8);
        people.createDemoPerson(login, "Sirkka Sisään", "fi", Role.organiser);
        visitor = new Visitor(port);
    }

    @Test
    void pagesLeadToTheSignInPageAndBack() {
        HttpResponse<String> page = visitor.get("/camunda/app/tasklist/default/");

        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).endsWith("/login"));
        assertThat(visitor.signIn(login, login).headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).contains("/camunda/app/tasklist/default/"));
    }

    @Test
    void aPageThatIsAskedForTwiceLeadsToTheSignInPageTwice() {
        for (String path : List.of("/collaboratives", "/camunda/app/tasklist/default/")) {
            Visitor stranger = new Visitor(port);
            for (int time = 1; time <= 3; time++) {
                HttpResponse<String> page = stranger.get(path);
                assertThat(page.statusCode()).as("%s, time %s", path, time).isEqualTo(302);
                assertThat(page.headers().firstValue("Location").orElseThrow()).endsWith("/login");
            }
        }
    }

    @Test
    void oneSignInOpensTheWebAppsToo() {
        visitor.signIn(login, login);

        assertThat(visitor.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/camunda/api/admin/auth/user/default").body())
                .contains("\"userId\":\"" + login + "\"", "tasklist")
                .doesNotContain("cockpit");
        assertThat(visitor.get(Visitor.ENGINE + "/filter?resourceType=Task&maxResults=20")
                        .body())
                .contains("${currentUser()}");
    }

    @Test
    void aWrongPasswordIsRefusedWithoutSayingWhichPartWasWrong() {
        String wrongPassword =
                visitor.signIn(login, "wrong").headers().firstValue("Location").orElseThrow();
        String nobody = visitor.signIn("nobody", "wrong")
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(wrongPassword).isEqualTo(nobody).endsWith("/login?error");
        assertThat(visitor.get("/login?error").body()).contains("role=\"alert\"", "autocomplete=\"username\"");
        assertThat(visitor.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
    }

    @Test
    void eachFailureCountsOnceAndTheRightPasswordIsNeverCalledWrong() {
        String neighbour = login + "-2";
        people.createDemoPerson(neighbour, "Naapuri", "fi");
        for (int i = 1; i < Throttle.OF_ACCOUNT; i++) {
            assertThat(location(visitor.signIn(login, "wrong"))).endsWith("/login?error");
        }
        assertThat(location(new Visitor(port).signIn(login, login))).endsWith("/");
        assertThat(location(visitor.signIn(login, "wrong"))).endsWith("/login?error");

        for (int i = 0; i < 3; i++) {
            assertThat(location(visitor.signIn(login, login))).endsWith("/login?wait=1");
        }
        assertThat(visitor.get("/login?wait=1").body()).contains("Your password was not looked at");
        HttpResponse<String> program =
                visitor.send(visitor.request("/api/unknown").header("Authorization", basic()));
        assertThat(program.statusCode()).isEqualTo(429);
        assertThat(program.headers().firstValue("Retry-After")).isPresent();
        assertThat(location(visitor.signIn(neighbour, neighbour))).endsWith("/");
    }

    /** So nothing of them is a file, and another installation does not know them. */
    @Test
    void sessionsLieInTheDatabaseAlone() {
        visitor.signIn(login, login);
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);

        assertThat(sql.update("delete from people_session where principal_name = ?", login))
                .isEqualTo(1);

        assertThat(visitor.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void theSessionIsANewOneAfterSigningIn() {
        visitor.signIn(login, login);
        String before = visitor.cookie("JSESSIONID");

        visitor.submit("/", "/login", Map.of("login", login, "password", login));

        assertThat(before).isNotEmpty();
        assertThat(visitor.cookie("JSESSIONID")).isNotEqualTo(before);
    }

    @Test
    void nobodyHasASessionBeforeSigningIn() {
        for (String page : List.of("/login", "/", "/people", "/access/x", "/invitations/x", "/apply/x", "/unknown")) {
            visitor.get(page);
        }
        visitor.submit("/login", "/language", Map.of("language", "en"));
        visitor.signIn(login, "wrong");
        visitor.send(visitor.request("/api/unknown").header("Authorization", basic()));

        assertThat(visitor.cookie("JSESSIONID")).isEmpty();
        assertThat(visitor.signIn(login, login).headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).contains("/unknown"));
        assertThat(visitor.cookie("JSESSIONID")).isNotEmpty();
    }

    @Test
    void theApiWantsASignInAndTakesBasicToo() {
        HttpResponse<String> without = visitor.get("/api/unknown");
        HttpResponse<String> with = visitor.send(visitor.request("/api/unknown").header("Authorization", basic()));

        assertThat(without.statusCode()).isEqualTo(401);
        assertThat(without.headers().firstValue("Content-Type"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("application/problem+json"));
        assertThat(with.statusCode()).isEqualTo(404);
    }

    @Test
    void aSignedInPageCannotBeUsedToPostForgedRequests() {
        visitor.signIn(login, login);

        for (String path : new String[] {"/api/collaboratives", "/logout", "/language"}) {
            HttpResponse<String> answer = visitor.send(visitor.request(path).POST(BodyPublishers.ofString("")));
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void whatWasFilledInIsNotLostWithItsSession() {
        people.assign(login, Role.admin, null);
        visitor.signIn(login, login);
        String somebody = "p" + UUID.randomUUID().toString().substring(0, 8);
        String filled = "login=" + somebody + "&name=%3Cb%3EKaisa%3C%2Fb%3E%26&email=kaisa%40example.org&language=fi"
                + "&role=coach&role=organiser&_csrf=";
        Visitor later = new Visitor(port, "fi");

        HttpResponse<String> late = fromOurPage(later, "/people", filled + token(visitor.get("/people")));
        assertThat(late.statusCode()).isEqualTo(403);
        assertThat(late.body())
                .contains("Istuntosi oli päättynyt", "action=\"/people\"", "value=\"&lt;b&gt;Kaisa&lt;/b&gt;&amp;\"")
                .contains("name=\"role\" value=\"coach\"", "name=\"role\" value=\"organiser\"");

        later.signIn(login, login);
        HttpResponse<String> again = fromOurPage(later, "/people", filled + token(late));
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(again.body())
                .contains("Olet kirjautunut sisään sen jälkeen")
                .doesNotContain("Istuntosi oli päättynyt");
        assertThat(people.find(somebody)).isEmpty();

        assertThat(fromOurPage(later, "/people", filled + token(again)).statusCode())
                .isEqualTo(302);
        assertThat(people.find(somebody)).isPresent();
    }

    @Test
    void aFileThatComesTooLateIsChosenAgainOnItsPage() {
        HttpResponse<String> late = visitor.send(visitor.request("/people")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Referer", "http://localhost/a|page?of=ours")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(
                        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
                                + "\r\nSecret\r\n--x--\r\n")));

        assertThat(late.statusCode()).isEqualTo(403);
        assertThat(late.body())
                .contains("the file was not taken", "href=\"/a|page\"")
                .doesNotContain("Secret", "people.late", "data-unsent");
    }

    @Test
    void aPasswordThatComesTooLateIsNotWrittenIntoAPage() {
        HttpResponse<String> late = fromOurPage(
                new Visitor(port), "/login", "login=" + login + "&password=" + login + "&_csrf=of-yesterday");

        assertThat(late.headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).endsWith("/login?again"));
        assertThat(visitor.get("/login?again").body()).contains("no longer worked");
    }

    /** What other sites send is refused, and never offered to be sent once more. */
    @Test
    void aForgedFormIsNotOfferedAgain() {
        visitor.signIn(login, login);

        HttpResponse<String> forged = visitor.send(visitor.request("/collaboratives")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("name=Forged")));

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).doesNotContain("Forged");
    }

    @Test
    void aBrowserCannotBeMadeToSendAPasswordItself() {
        HttpResponse<String> forged = visitor.send(visitor.request("/api/collaboratives")
                .header("Authorization", basic())
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(forged.statusCode()).isEqualTo(403);
    }

    @Test
    void signingOutOfTasklistSignsOutOfEverything() {
        visitor.atWork(login, login);

        HttpResponse<String> answer = visitor.engine("POST", "/camunda/api/admin/auth/user/default/logout", null);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(visitor.get("/camunda/api/admin/auth/user/default").statusCode())
                .isEqualTo(401);
        assertThat(visitor.get("/api/unknown").statusCode()).isEqualTo(401);
    }

    @Test
    void aForgedSignOutIsRefused() {
        visitor.atWork(login, login);

        HttpResponse<String> answer = visitor.send(
                visitor.request("/camunda/api/admin/auth/user/default/logout").POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void aWithdrawnRoleEndsAtTheNextClick() {
        visitor.atWork(login, login);
        assertThat(visitor.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);

        people.withdraw(login, Role.organiser, null);

        assertThat(visitor.get("/camunda/api/admin/auth/user/default").body()).doesNotContain("tasklist");
        assertThat(visitor.get("/camunda/app/tasklist/default/").body()).doesNotContain("camunda-tasklist-bootstrap");
        assertThat(visitor.get(Visitor.ENGINE + "/filter?resourceType=Task&maxResults=20")
                        .body())
                .isEqualTo("[]");
    }

    @Test
    void aDeactivatedPersonIsOutAtTheNextClick() {
        visitor.atWork(login, login);

        people.deactivate(login);

        assertThat(visitor.get(Visitor.ENGINE + "/task").statusCode()).isEqualTo(401);
        assertThat(visitor.get("/people").statusCode()).isEqualTo(302);
        assertThat(visitor.signIn(login, login).headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).endsWith("/login?error"));
    }

    @Test
    void onlyAnAdminSeesPeopleAndMetrics() {
        visitor.signIn(login, login);
        assertThat(visitor.get("/people").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/actuator/prometheus").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/actuator/health").statusCode()).isEqualTo(200);

        people.assign(login, Role.admin, null);

        assertThat(visitor.get("/people").body()).contains("Sirkka Sisään");
        assertThat(visitor.get("/actuator/prometheus").statusCode()).isNotIn(401, 403);
    }

    @Test
    void healthTellsStrangersNothingButWhetherItRuns() {
        assertThat(visitor.get("/actuator/health").body())
                .startsWith("{\"status\":")
                .doesNotContain("PostgreSQL");
        assertThat(visitor.get("/actuator/env").statusCode()).isIn(401, 404);
    }

    @Test
    void engineRestIsNotThere() {
        assertThat(visitor.get("/engine-rest/task").statusCode()).isEqualTo(404);
        visitor.signIn(login, login);
        assertThat(visitor.get("/engine-rest/engine").statusCode()).isEqualTo(404);
    }

    @Test
    void pagesForbidScriptsInTheTextAndFramesAroundThem() {
        HttpResponse<String> page = visitor.get("/login");

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(it -> assertThat(it)
                        .contains("default-src 'none'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(page.body()).doesNotContain("style=").doesNotContainPattern("<script(?! src=\"/)");
    }

    @Test
    void pagesFollowTheChoiceThenTheBrowser() {
        assertThat(new Visitor(port, "fi").get("/login").body()).contains("Kirjaudu sisään", "lang=\"fi\"");
        assertThat(new Visitor(port, "en-GB,en;q=0.8").get("/login").body()).contains("Sign in", "lang=\"en\"");
        assertThat(new Visitor(port, "de").get("/login").body()).contains("Kirjaudu sisään");

        visitor.submit("/login", "/language", Map.of("language", "fi", "back", "/login"));
        assertThat(visitor.get("/login").body()).contains("Kirjaudu sisään");
    }

    @Test
    void theChoiceOfLanguageLeadsNowhereElse() {
        for (String elsewhere :
                new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "/login\r\nX: y"}) {
            HttpResponse<String> answer =
                    visitor.submit("/login", "/language", Map.of("language", "en", "back", elsewhere));
            assertThat(answer.headers().firstValue("Location"))
                    .hasValueSatisfying(
                            it -> assertThat(it).doesNotContain("evil").endsWith("/"));
        }
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> fromOurPage(Visitor visitor, String path, String form) {
        return visitor.send(visitor.request(path)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private static String token(HttpResponse<String> page) {
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private String basic() {
        return "Basic " + Base64.getEncoder().encodeToString((login + ":" + login).getBytes());
    }
}
