package fi.lapimurto.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamTester;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** A paper that two people of a team save at the same moment, and what is a version of it. */
@LapimurtoTest
class PaperTests {

    @Autowired
    Story story;

    @Autowired
    TeamTester tester;

    @Autowired
    PaperCommands commands;

    @Autowired
    PaperStore papers;

    @Autowired
    RetryingTransaction transactions;

    @Autowired
    JdbcTemplate sql;

    private final ExecutorService people = Executors.newFixedThreadPool(2);

    private Team team;
    private String contact;
    private String member;

    @BeforeEach
    void twoPeopleOfATeam() {
        Collaborative here = story.open("Papers", "en");
        team = tester.admit(here, "Harbour");
        contact = tester.contact(team);
        member = tester.joined(team, "Mia Member");
    }

    @AfterEach
    void theyGo() {
        people.shutdown();
    }

    @Test
    void ofTwoWhoBeginAPaperAtOnceExactlyOneIsRefused() throws Exception {
        List<String> refusals = atOnce(0);

        assertThat(refusals).containsExactly("team.error.workChanged");
        assertThat(titles()).hasSize(1).containsAnyOf(contact, member);
    }

    @Test
    void ofTwoWhoChangeAPaperAtOnceExactlyOneIsRefusedAndBothVersionsStay() throws Exception {
        save("first", 0);

        List<String> refusals = atOnce(1);

        assertThat(refusals).containsExactly("team.error.workChanged");
        assertThat(titles()).hasSize(2).contains("first").containsAnyOf(contact, member);
        assertThat(saved().version()).isEqualTo(2);
    }

    @Test
    void whoSavesOverWhateverIsThereLosesNoVersion() throws Exception {
        save("first", 0);

        List<String> refusals = atOnce(null);

        assertThat(refusals).isEmpty();
        assertThat(titles()).containsExactlyInAnyOrder("first", contact, member);
        assertThat(saved().version()).isEqualTo(3);
    }

    @Test
    void thatAPaperIsReadyIsNoVersionOfIt() {
        save("first", 0);
        transactions.inTransaction(() -> papers.finish(team.id(), Deliverable.poster, contact));
        assertThat(saved().isFinished()).isTrue();
        assertThat(saved().version()).isOne();

        transactions.inTransaction(() -> papers.unfinish(team.id(), Deliverable.poster));

        assertThat(saved().isFinished()).isFalse();
        assertThat(saved().version()).isOne();
        save("second", 1);
        assertThat(titles()).containsExactlyInAnyOrder("first", "second");
    }

    /** Two people save, each having read what was there before the other wrote; answers what they were refused with. */
    private List<String> atOnce(Integer seen) throws Exception {
        List<Future<Optional<String>>> saving = new ArrayList<>();
        // Whoever writes a version waits until both have read what is there.
        transactions.inTransaction(() -> {
            sql.queryForList("select id from team_team where id = ? for update", team.id());
            sql.queryForList("select version from team_work where team_id = ? for update", team.id());
            for (String login : List.of(contact, member)) {
                saving.add(people.submit(saving(login, seen)));
            }
            await().until(() -> sql.queryForObject(
                            "select count(*) from pg_stat_activity"
                                    + " where datname = current_database() and wait_event_type = 'Lock'",
                            Integer.class)
                    >= 2);
        });
        List<String> refusals = new ArrayList<>();
        for (Future<Optional<String>> one : saving) {
            one.get().ifPresent(refusals::add);
        }
        return refusals;
    }

    private Callable<Optional<String>> saving(String login, Integer seen) {
        return () -> {
            try {
                commands.save(login, team.id(), Deliverable.poster, seen, Map.of("title", login));
                return Optional.empty();
            } catch (UseCaseRejected refused) {
                return Optional.of(refused.reasons().get(0).key());
            }
        };
    }

    private void save(String title, int seen) {
        commands.save(contact, team.id(), Deliverable.poster, seen, Map.of("title", title));
    }

    private TeamPaper saved() {
        return papers.find(team.id(), Deliverable.poster).orElseThrow();
    }

    private Stream<String> titles() {
        return papers.versions(team.id(), Deliverable.poster).stream().map(it -> ((Poster) papers.content(it)).title());
    }
}
