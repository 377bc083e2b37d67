package fi.lapimurto.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.Role;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@LapimurtoTest
class DeadlinesTests {

    private static final LocalTime FOUR = LocalTime.of(16, 0);

    private UUID collaborative = UUID.randomUUID();
    private final List<UUID> closed = new ArrayList<>();

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Story story;

    @Autowired
    private ClosedDayList closedDays;

    @Autowired
    private Defaults defaults;

    @Autowired
    private JdbcTemplate sql;

    @AfterEach
    void reopen() {
        closed.forEach(it -> closedDays.remove(it, "olga"));
    }

    @Test
    void aCollaborativeBeginsWithItsOwnCopyOfTheDefaults() {
        deadlines.begin(collaborative);

        assertThat(rows()).isEqualTo(Milestone.values().length);
        assertThat(deadlines.plan(collaborative).rules()).isEqualTo(defaults.rules());
    }

    /** As a later version of the table would be: what the copy says holds. */
    @Test
    void aNewDefaultDoesNotMoveARunningCollaborative() {
        deadlines.begin(collaborative);
        sql.update(
                "update deadline_row set amount = 5 where collaborative_id = ? and milestone = 'participant_list'",
                collaborative);

        deadlines.begin(collaborative);

        assertThat(deadlines
                        .plan(collaborative)
                        .rule(Milestone.participant_list)
                        .offset())
                .isEqualTo(5);
        assertThat(rows()).isEqualTo(Milestone.values().length);
    }

    @Test
    void aMilestoneThatCameLaterGoesByItsDefault() {
        deadlines.begin(collaborative);
        sql.update("delete from deadline_row where collaborative_id = ? and milestone = 'poster'", collaborative);

        assertThat(deadlines.plan(collaborative).rules()).isEqualTo(defaults.rules());
    }

    @Test
    void anOrganiserChangesARuleOfTheirOwnCollaborativeWithAReason() {
        UUID other = UUID.randomUUID();
        collaborative = opened();
        deadlines.begin(other);

        Rule after = deadlines.change(collaborative, change(0, 3, "The venue asks for names earlier "), "olga");

        assertThat(after.version()).isEqualTo(1);
        assertThat(deadlines.plan(collaborative).rule(Milestone.participant_list))
                .isEqualTo(after);
        assertThat(deadlines.plan(collaborative).day(Milestone.participant_list, LocalDate.of(2027, 9, 1)))
                .isEqualTo(LocalDate.of(2027, 8, 11));
        assertThat(deadlines.plan(other).rules()).isEqualTo(defaults.rules());
        assertThat(deadlines.changes(collaborative)).singleElement().satisfies(it -> {
            assertThat(it.by()).isEqualTo("olga");
            assertThat(it.reason()).isEqualTo("The venue asks for names earlier");
            assertThat(it.before()).isEqualTo(rule(defaults.rules()));
            assertThat(it.after()).isEqualTo(after);
        });
    }

    @Test
    void aRuleMayBeChangedInACollaborativeThatHasNoCopyYet() {
        collaborative = opened();
        sql.update("delete from deadline_row where collaborative_id = ?", collaborative);

        deadlines.change(collaborative, change(0, 1, "Small round"), "olga");

        assertThat(rows()).isEqualTo(Milestone.values().length);
    }

    @Test
    void whoChangesWhatSomebodyElseHasChangedIsRefused() {
        collaborative = opened();
        deadlines.change(collaborative, change(0, 3, "First"), "olga");

        assertThatThrownBy(() -> deadlines.change(collaborative, change(0, 4, "Second"), "otto"))
                .isInstanceOfSatisfying(
                        UseCaseRejected.class, it -> assertThat(it.kind()).isEqualTo(UseCaseRejected.Kind.CONFLICT));
        assertThat(deadlines.changes(collaborative)).hasSize(1);
    }

    @Test
    void ofTwoPeopleAtTheSameMomentOneIsRefusedAndBothBeginningsMakeOneCopy() throws Exception {
        collaborative = opened();
        sql.update("delete from deadline_row where collaborative_id = ?", collaborative);
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> attempts = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                int offset = i + 3;
                attempts.add(() -> {
                    try {
                        deadlines.change(collaborative, change(0, offset, "Together"), "olga");
                        return true;
                    } catch (UseCaseRejected refused) {
                        return false;
                    }
                });
            }
            int done = 0;
            for (Future<Boolean> attempt : people.invokeAll(attempts)) {
                done += attempt.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        } finally {
            people.shutdown();
        }
        assertThat(rows()).isEqualTo(Milestone.values().length);
        assertThat(deadlines.changes(collaborative)).hasSize(1);
    }

    @Test
    void nonsenseIsRefusedFieldByFieldAndNothingIsKept() {
        RuleChange nothing = new RuleChange(null, 0, -1, Unit.weeks, null, null, " ");
        RuleChange tooFar = new RuleChange(Milestone.poster, 0, 25, Unit.months, Roll.back, FOUR, "x".repeat(2001));

        assertThatThrownBy(() -> deadlines.change(collaborative, nothing, "olga"))
                .isInstanceOfSatisfying(
                        UseCaseRejected.class,
                        it -> assertThat(it.reasons())
                                .extracting(UseCaseRejected.Reason::field)
                                .containsExactly("milestone", "roll", "time", "offset", "reason"));
        assertThatThrownBy(() -> deadlines.change(collaborative, tooFar, "olga"))
                .isInstanceOfSatisfying(
                        UseCaseRejected.class,
                        it -> assertThat(it.reasons())
                                .extracting(UseCaseRejected.Reason::field)
                                .containsExactly("offset", "reason"));
        assertThat(rows()).isZero();
    }

    @Test
    void deadlinesRollOverTheInstallationsClosedWeeks() {
        close(LocalDate.of(2031, 8, 11), LocalDate.of(2031, 8, 24), ClosedDays.ClosedDayType.closed);

        assertThat(deadlines.plan(collaborative).day(Milestone.participant_list, LocalDate.of(2031, 9, 2)))
                .isEqualTo(LocalDate.of(2031, 8, 8));
    }

    @Test
    void closedDaysAreRemovedAndRefusedWhenTheyMakeNoSense() {
        UUID id = close(LocalDate.of(2031, 8, 11), LocalDate.of(2031, 8, 11), ClosedDays.ClosedDayType.closed);
        closedDays.remove(closed.remove(0), "olga");

        assertThat(closedDays.all()).extracting(ClosedDays::id).doesNotContain(id);
        assertThatThrownBy(() -> closedDays.remove(id, "olga")).isInstanceOf(UseCaseRejected.class);
        assertThatThrownBy(() ->
                        close(LocalDate.of(2031, 8, 11), LocalDate.of(2031, 8, 10), ClosedDays.ClosedDayType.closed))
                .isInstanceOf(UseCaseRejected.class);
        assertThatThrownBy(() ->
                        close(LocalDate.of(2031, 8, 11), LocalDate.of(2041, 8, 11), ClosedDays.ClosedDayType.closed))
                .isInstanceOf(UseCaseRejected.class);
        assertThatThrownBy(() -> closedDays.add(LocalDate.of(2031, 8, 11), LocalDate.of(2031, 8, 11), " ", null, "o"))
                .isInstanceOf(UseCaseRejected.class);
    }

    /** Whoever changes a rule moves what waits in the collaborative. */
    private UUID opened() {
        story.person("olga", Role.organiser);
        return story.open("Deadlines", "en").id();
    }

    private UUID close(LocalDate first, LocalDate last, ClosedDays.ClosedDayType kind) {
        UUID id = closedDays.add(first, last, "Summer break", kind, "olga");
        closed.add(id);
        return id;
    }

    private int rows() {
        return sql.queryForObject(
                "select count(*) from deadline_row where collaborative_id = ?", Integer.class, collaborative);
    }

    private static RuleChange change(int version, int weeks, String reason) {
        return new RuleChange(Milestone.participant_list, version, weeks, Unit.weeks, Roll.back, FOUR, reason);
    }

    private static Rule rule(List<Rule> rules) {
        return rules.stream()
                .filter(it -> it.milestone() == Milestone.participant_list)
                .findFirst()
                .orElseThrow();
    }
}
