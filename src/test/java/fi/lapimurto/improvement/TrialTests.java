package fi.lapimurto.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.improvement.Decide.TrialDecision;
import fi.lapimurto.improvement.Study.Match;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamTester;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A trial as it is kept: who comes late changes nothing, and its answers are the same JSON as ever. */
@LapimurtoTest
class TrialTests {

    private static final Decide ADOPT = new Decide(TrialDecision.adopt, "It works", null, null);
    private static final Decide ABANDON = new Decide(TrialDecision.abandon, null, null, "Nobody reads messages");

    @Autowired
    Story story;

    @Autowired
    TeamTester tester;

    @Autowired
    TrialTester cycles;

    @Autowired
    Trials trials;

    @Autowired
    TrialLifecycle lifecycle;

    @Autowired
    TrialReading reading;

    @Autowired
    RetryingTransaction repetition;

    @Autowired
    JdbcTemplate sql;

    private Team team;
    private String contact;

    @BeforeEach
    void aTeam() {
        team = tester.admit(story.open("Trials as they are kept", "en"), "Harbour");
        contact = tester.contact(team);
    }

    @Test
    void ofTwoWhoDecideAtOnceTheLaterIsRefusedWhole() {
        Trial trial = cycles.at(TrialState.deciding, contact, team, "Reminders");
        int version = trial.version();
        AtomicInteger attempts = new AtomicInteger();
        assertRefused(
                () -> repetition.inTransaction(() -> {
                    trials.get(trial.id());
                    if (attempts.incrementAndGet() == 1) {
                        elsewhere(() -> lifecycle.decide(trial.id(), ADOPT, contact));
                    }
                    lifecycle.decide(trial.id(), ABANDON, contact);
                }),
                "improvement.error.wentOn");
        assertThat(attempts).hasValue(2);
        TrialReading.TrialDetails kept = reading.one(contact, team.id(), 1);
        assertThat(kept.trial().state()).isEqualTo(TrialState.establishing);
        assertThat(kept.trial().version()).isEqualTo(version + 1);
        assertThat(kept.trial().endedAt()).isNull();
        assertThat(kept.answers().decided()).isEqualTo(ADOPT);
        assertThat(kept.history())
                .filteredOn(it -> it.what() == Trial.TrialChange.decided)
                .hasSize(1);
    }

    @Test
    void whoGivesUpWhatOthersDecideMeanwhileIsToldSo() {
        Trial trial = cycles.at(TrialState.deciding, contact, team, "Reminders");
        AtomicInteger attempts = new AtomicInteger();
        assertRefused(
                () -> repetition.inTransaction(() -> {
                    trials.get(trial.id());
                    if (attempts.incrementAndGet() == 1) {
                        elsewhere(() -> lifecycle.decide(trial.id(), ADOPT, contact));
                    }
                    lifecycle.giveUp(trial.id(), "Nothing", contact);
                }),
                "improvement.error.decided");
        assertThat(cycles.cycle(trial)).isNotNull();
        assertThat(trials.get(trial.id()).answers().learnt()).isNull();
        assertThat(trials.get(trial.id()).ending()).isNull();
    }

    @Test
    void eachStateChangeGuardsItself() {
        Trial trial = cycles.at(TrialState.deciding, contact, team, "Reminders");
        Trial.Answers written = trial.answers();
        assertRefused(() -> lifecycle.plan(trial.id(), written.plan(), contact), "improvement.error.wentOn");
        assertRefused(() -> lifecycle.carryOut(trial.id(), written.carriedOut(), contact), "improvement.error.wentOn");
        assertRefused(() -> lifecycle.study(trial.id(), written.studied(), contact), "improvement.error.wentOn");
        assertRefused(() -> lifecycle.establish(trial.id(), null, contact), "improvement.error.wentOn");
        assertRefused(() -> trial.next(2, contact, Instant.EPOCH), "improvement.error.wentOn");
        assertThat(trials.get(trial.id()).version()).isEqualTo(trial.version());
    }

    @Test
    void answersAreKeptAsJsonWithoutWhatWasLeftEmpty() {
        Trial trial = cycles.at(TrialState.studying, contact, team, "Reminders");
        assertThat(json(trial, "carried_out")).isEqualTo("{\"asPlanned\": \"yes\", \"observations\": \"Eight came\"}");
        assertThat(json(trial, "plan"))
                .contains("\"startsOn\": \"" + Story.FIRST_DAY + "\"", "\"scale\": \"one_day\"")
                .doesNotContain("deviationReason");
        assertThat(json(trial, "studied")).isNull();
    }

    @Test
    void aTrialWithAFieldThatIsNoMoreIsReadAndGoesOn() {
        Trial trial = cycles.at(TrialState.studying, contact, team, "Reminders");
        sql.update(
                "update improvement_cycle set carried_out = carried_out || '{\"formerly\": \"asked\"}' where id = ?",
                trial.id());
        assertThat(trials.get(trial.id()).answers().carriedOut().observations()).isEqualTo("Eight came");
        cycles.study(contact, trial, Match.right);
        assertThat(trials.get(trial.id()).state()).isEqualTo(TrialState.deciding);
        assertThat(json(trial, "carried_out")).contains("\"formerly\": \"asked\"");
    }

    private String json(Trial trial, String column) {
        return sql.queryForObject(
                "select " + column + "::text from improvement_cycle where id = ?", String.class, trial.id());
    }

    private static void elsewhere(Runnable change) {
        CompletableFuture.runAsync(change).join();
    }

    private static void assertRefused(Runnable change, String key) {
        assertThatThrownBy(change::run)
                .isInstanceOfSatisfying(
                        UseCaseRejected.class,
                        it -> assertThat(it.reasons())
                                .extracting(UseCaseRejected.Reason::key)
                                .containsExactly(key));
    }
}
