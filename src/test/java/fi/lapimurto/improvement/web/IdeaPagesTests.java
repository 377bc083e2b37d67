package fi.lapimurto.improvement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.StatementCounter;
import fi.lapimurto.Story;
import fi.lapimurto.Visitor;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.web.Program;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.improvement.Idea;
import fi.lapimurto.improvement.IdeaCommands;
import fi.lapimurto.improvement.IdeaContent;
import fi.lapimurto.improvement.IdeaReading;
import fi.lapimurto.people.People;
import fi.lapimurto.people.TestPeople;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamLifecycle;
import fi.lapimurto.team.TeamTester;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A team's ideas over HTTP: written, put in order, changed by two at once, and read by nobody else. */
@LapimurtoTest
class IdeaPagesTests {

    @Autowired
    Story story;

    @Autowired
    TeamTester tester;

    @Autowired
    TeamLifecycle course;

    @Autowired
    IdeaCommands ideas;

    @Autowired
    IdeaReading reading;

    @Autowired
    People people;

    @Autowired
    RetryingTransaction repetition;

    @Autowired
    StatementCounter statements;

    @Autowired
    JdbcTemplate sql;

    @LocalServerPort
    int port;

    private Collaborative here;
    private Team team;
    private String member;
    private Visitor visitor;
    private Program program;
    private String page;

    @BeforeEach
    void aTeam() {
        here = story.open("Ideas", "en");
        team = tester.admit(here, "Harbour");
        member = tester.contact(team);
        visitor = new Visitor(port);
        visitor.signIn(member, member);
        program = new Program(port, member);
        page = "/teams/" + team.id() + "/ideas";
    }

    @Test
    void addsIdeasOneByOneAndManyAtOnce() {
        assertThat(visitor.submit(page, page, Map.of("text", " Call back the same day ", "why", "Nobody queues twice"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.submit(page, page, Map.of("lines", "\n Book three at a time \n\nAsk <b>why</b>\n"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(all())
                .extracting(Idea::text)
                .containsExactly("Call back the same day", "Book three at a time", "Ask <b>why</b>");
        assertThat(visitor.get(page).body()).contains("Nobody queues twice", "Ask &lt;b&gt;why&lt;/b&gt;");
        assertThat(sql.queryForList(
                        "select what from improvement_idea_change where team_id = ? and by_login = ?",
                        String.class,
                        team.id(),
                        member))
                .containsExactly("added", "added", "added");
    }

    @Test
    void refusesWhatIsNoIdea() {
        Map<String, String> bad = Map.of(
                "{}",
                "text",
                "{\"text\":\"  \"}",
                "text",
                "{\"text\":\"" + "x".repeat(301) + "\"}",
                "text",
                "{\"text\":{\"x\":1}}",
                "text",
                "{\"text\":\"A\",\"impact\":6,\"ease\":1}",
                "impact",
                "{\"text\":\"A\",\"impact\":4}",
                "impact",
                "{\"text\":\"A\",\"impact\":4.5,\"ease\":1}",
                "impact",
                "{\"text\":\"A\",\"impact\":\"much\",\"ease\":1}",
                "impact");
        bad.forEach((json, field) -> {
            HttpResponse<String> answer = program.post("/api" + page, json);
            assertThat(answer.statusCode()).as(json).isEqualTo(400);
            assertThat(answer.body()).as(json).contains("\"field\":\"" + field + "\"");
        });
        assertThat(visitor.submit(page, page, Map.of("lines", " \n ")).statusCode())
                .isEqualTo(400);
        HttpResponse<String> blank = visitor.submit(page, page, Map.of("text", "", "why", "Because"));
        assertThat(blank.statusCode()).isEqualTo(400);
        assertThat(blank.body()).contains("Because", "href=\"#text\"");
        String lines = "x\n".repeat(301);
        assertThat(visitor.submit(page, page, Map.of("lines", lines)).statusCode())
                .isEqualTo(409);
        assertThat(all()).isEmpty();
    }

    @Test
    void theFourFieldPutsIdeasInOrder() {
        List.of("Small and easy", "Great and easy", "Great and hard", "Later").forEach(this::add);
        assertThat(rate("1||2|5", "2||5|4", "3||5|1", "4|||").statusCode()).isEqualTo(302);
        assertThat(all())
                .extracting(Idea::text)
                .containsExactly("Great and easy", "Great and hard", "Small and easy", "Later");
        assertThat(visitor.get(page).body())
                .containsSubsequence(
                        "Do now", "Great and easy", "Plan", "Great and hard", "Do on the side", "Small and")
                .contains("Not rated yet");
        assertThat(visitor.get(page + "/four-field").body())
                .contains("aria-label=\"2 Great and easy. Impact 5, ease 4: Do now.\"")
                .contains("aria-label=\"4 Later. Not placed yet.\"");
        JsonNode first = Program.json(program.get("/api" + page)).get(0);
        assertThat(first.get("field").asText()).isEqualTo("do_now");
        assertThat(rate("4||3|").statusCode()).isEqualTo(400);
    }

    @Test
    void twoWhoMoveTheSameIdeaSeeBoth() {
        add("Call back");
        add("Book three");
        rate("1||5|5");

        HttpResponse<String> late = rate("1||2|3", "2||4|4");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Call back: the other says impact 5, ease 5", "name=\"seen-1\" value=\"5,5\"");
        assertThat(all()).extracting(Idea::impact).containsExactly(5, null);

        // What stands on the page without having been moved overwrites nobody's work.
        assertThat(rate("1|||", "2||4|4", "77||1|1").statusCode()).isEqualTo(302);
        assertThat(all()).extracting(Idea::impact).containsExactly(5, 4);
        assertThat(rate("1|5,5||").statusCode()).isEqualTo(302);
        assertThat(all()).extracting(Idea::rated).containsExactly(true, false);
    }

    @Test
    void twoWhoWriteTheSameIdeaSeeBoth() {
        add("Call back");
        visitor.submit(
                page, page + "/1", Map.of("version", "0", "text", "Call back at once", "impact", "", "ease", ""));
        HttpResponse<String> late =
                visitor.submit(page, page + "/1", Map.of("version", "0", "text", "Call back by four"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Call back at once", "Call back by four", "name=\"version\" value=\"1\"");
        assertThat(visitor.submit(page, page + "/1/remove", Map.of("version", "0"))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/ideas/1");

        HttpResponse<String> one = program.get("/api" + page + "/1");
        assertThat(one.headers().firstValue("ETag")).hasValue("\"1\"");
        String json = "{\"text\":\"Call back by noon\",\"impact\":4,\"ease\":2}";
        assertThat(program.send("PUT", "/api" + page + "/1", json).statusCode()).isEqualTo(428);
        assertThat(program.send("PUT", "/api" + page + "/1", json, "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(412);
        assertThat(program.send("PUT", "/api" + page + "/1", json, "If-Match", "\"1\"")
                        .body())
                .contains("\"field\":\"plan\"", "\"version\":2");
        assertThat(program.send("DELETE", "/api" + page + "/1", null, "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(412);
        assertThat(program.send("DELETE", "/api" + page + "/1", null, "If-Match", "\"2\"")
                        .statusCode())
                .isEqualTo(204);
        add("Another");
        assertThat(all()).extracting(Idea::number).containsExactly(2);
    }

    @Test
    void eightPeopleAddAtOnceAndNothingIsLost() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> work = IntStream.rangeClosed(1, 8)
                    .<Callable<Integer>>mapToObj(it -> () ->
                            program.post("/api" + page, "{\"text\":\"Idea\"}").statusCode())
                    .toList();
            for (Future<Integer> it : pool.invokeAll(work)) {
                assertThat(it.get()).isEqualTo(201);
            }
        } finally {
            pool.shutdown();
        }
        assertThat(all()).extracting(Idea::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void onlyTheTeamAndItsOwnCoachReadAndOnlyTheTeamWrites() {
        add("Secret idea");
        String coach = tester.coach(team);
        String other = tester.contact(tester.admit(here, "Other"));
        List<String> paths = List.of(page, page + "/1", page + "/four-field");
        Map.of(coach, 200, Story.ORGANISER, 404, other, 404, TestPeople.somebody(people), 404)
                .forEach((login, status) -> {
                    Visitor reader = new Visitor(port);
                    reader.signIn(login, login);
                    for (String path : paths) {
                        HttpResponse<String> answer = reader.get(path);
                        assertThat(answer.statusCode()).as(login + path).isEqualTo(status);
                        assertThat(answer.body().contains("Secret idea")).isEqualTo(status == 200);
                        assertThat(answer.body()).doesNotContain("name=\"version\"", "<button class=\"main\"");
                        assertThat(reader.submit("/", path, Map.of("version", "0", "text", "Mine"))
                                        .statusCode())
                                .isEqualTo(status == 404 ? 404 : 403);
                    }
                    Program api = new Program(port, login);
                    assertThat(api.get("/api" + page).statusCode()).isEqualTo(status);
                    assertThat(api.get("/api" + page + "/1").statusCode()).isEqualTo(status);
                });
        for (String nothing : List.of("/7", "/999999999", "/9999999999", "/x")) {
            assertThat(visitor.get(page + nothing).statusCode()).as(nothing).isEqualTo(404);
            assertThat(program.get("/api" + page + nothing).statusCode())
                    .as(nothing)
                    .isEqualTo(404);
        }
        assertThat(all()).extracting(Idea::text).containsExactly("Secret idea");
    }

    @Test
    void whoHasDroppedOutReadsAndWritesNoMore() {
        add("Call back");
        repetition.inTransaction(() -> course.dropOut(Story.ORGANISER, team.id(), "No time"));
        assertThat(visitor.get(page).body()).contains("Call back").doesNotContain("<button class=\"main\"");
        HttpResponse<String> refused = visitor.submit(page, page, Map.of("text", "More"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(rate("1||1|1").statusCode()).isEqualTo(409);
        assertThat(all()).hasSize(1);
    }

    @Test
    void manyIdeasNeedNoMoreStatementsThanOne() {
        add("First");
        long one = count();
        IntStream.rangeClosed(1, 30).forEach(it -> add("Idea " + it));
        assertThat(count()).isEqualTo(one);
    }

    private long count() {
        assertThatCode(() -> visitor.get(page)).doesNotThrowAnyException();
        long before = statements.count();
        visitor.get(page);
        visitor.get(page + "/four-field");
        return statements.count() - before;
    }

    /** Sends the form: number, what was seen, impact and ease of each idea. */
    private HttpResponse<String> rate(String... places) {
        Map<String, String> fields = new HashMap<>();
        for (String place : places) {
            String[] it = place.split("\\|", -1);
            fields.put("seen-" + it[0], it[1]);
            fields.put("impact-" + it[0], it[2]);
            fields.put("ease-" + it[0], it[3]);
        }
        return visitor.submit(page, page + "/four-field", fields);
    }

    private void add(String text) {
        ideas.add(member, team.id(), new IdeaContent(text, null, null, null));
    }

    private List<Idea> all() {
        return reading.ofTeam(member, team.id()).ideas();
    }
}
