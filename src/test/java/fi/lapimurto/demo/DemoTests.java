package fi.lapimurto.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The demo is whole at whatever moment it is created. Each time it is created in a transaction that is taken back. */
@LapimurtoTest
class DemoTests {

    private static final List<String> CONTENT = List.of(
            "people_person",
            "people_assignment",
            "collaborative_collaborative",
            "collaborative_decision",
            "sheet_row",
            "team_team",
            "team_member",
            "team_application",
            "team_work",
            "team_participant",
            "team_communication",
            "improvement_idea",
            "improvement_cycle",
            "audit_comment");

    /** What the first of the moments gave: the others give the same. */
    private static Map<String, Long> whole;

    @Autowired
    List<SeedPart> parts;

    @Autowired
    AccessControl access;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    /** In Helsinki: before the day begins, a Saturday’s last minute, the day before Christmas Eve, and nights of DST. */
    static Stream<Instant> moments() {
        return Stream.of(
                        "2026-11-30T03:01:00Z", // 5.01
                        "2026-12-05T21:59:00Z", // 23.59
                        "2026-12-23T14:30:00Z", // 16.30
                        "2026-10-25T00:30:00Z", // 3.30, for the first time
                        "2026-10-25T01:30:00Z", // 3.30, once more
                        "2027-03-28T00:59:00Z") // 2.59; a minute later it is 4.00
                .map(Instant::parse);
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @MethodSource("moments")
    void isWholeAtEveryMoment(Instant moment) {
        Story.moveTo(moment);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            Map<String, Long> before = content();
            parts.forEach(SeedPart::create);
            Map<String, Long> added = content();
            added.replaceAll((table, rows) -> rows - before.get(table));
            assertThat(added).containsEntry("people_person", 6L).containsEntry("collaborative_collaborative", 3L);
            assertThat(added.values()).doesNotContain(0L);
            whole = whole == null ? added : whole;
            assertThat(added).isEqualTo(whole);
            assertThat(access.of("team").teams(Permission.TEAM_READ)).isNotEmpty();
            assertThat(access.of("team-en").teams(Permission.TEAM_READ)).isNotEmpty();
            assertThat(access.of("coach").teams(Permission.TEAM_COACH)).hasSize(4);
        });
    }

    private Map<String, Long> content() {
        return CONTENT.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        table -> jdbc.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()));
    }
}
