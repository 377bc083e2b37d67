package fi.lapimurto.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.lapimurto.database.ChildProgram;
import fi.lapimurto.database.CrashableDatabase;
import fi.lapimurto.database.TestDatabase;
import fi.lapimurto.notification.PostOffice;
import fi.lapimurto.notification.SmtpSink;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What becomes of messages when mail server, program or database fail. Caused is what the program acknowledged after a
 * commit, times those it concerns; delivered is what the mail server counted.
 */
class OutboxFaults {

    /** In the fault that lasts hours, one second is twenty minutes. */
    private static final int CLOCK = 1200;

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final List<String> LEDGER = new ArrayList<>();

    @TempDir
    Path folder;

    private final SmtpSink sink = new SmtpSink();
    private final List<ChildProgram> programs = new ArrayList<>();
    private Map<String, Object> database;

    @AfterEach
    void endAll() throws Exception {
        for (ChildProgram program : programs) {
            program.close();
        }
        sink.close();
    }

    @AfterAll
    static void printLedger() {
        System.out.println("| fault | caused | delivered | lost | doubled | doubled and not marked as possible |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        LEDGER.forEach(System.out::println);
    }

    /** Away for three hours, then refusing us for three, then refusing each message for two. */
    @Test
    void theMailServerRefusesForHoursAndRecovers() throws Exception {
        database = TestDatabase.create();
        sink.goAway();
        ChildProgram program = start(
                "hours",
                40,
                "--load.clock=" + CLOCK,
                "--lapimurto.notification.lease=12h",
                "--lapimurto.notification.poll=25ms");
        program.awaitLine(it -> it.equals(MailProgram.HOUR + 3));
        AtomicInteger knocks = new AtomicInteger();
        sink.answer(command -> command.startsWith("MAIL") ? refuse(knocks, "451 4.3.2 not now") : null);
        sink.comeBack();
        program.awaitLine(it -> it.equals(MailProgram.HOUR + 6));
        sink.answer(command -> command.startsWith("RCPT") ? "450 4.2.0 try later" : null);
        program.awaitLine(it -> it.equals(MailProgram.HOUR + 8));
        sink.answer(command -> null);
        awaitAllSettled();
        account("mail server away for 3 hours, then refusing us for 3, then each message for 2, then well", 0);
        double last = number("select max(extract(epoch from since - caused_at)) / 3600 from notification_message");
        double most = number("select max(attempts) from notification_message");
        System.out.printf(
                Locale.ROOT,
                "The last mail went %.1f hours after its cause; %d tries while refused as a whole; at most %.0f attempts.%n",
                last,
                knocks.get(),
                most);
        assertThat(last).isBetween(8.0, 16.0);
        // At most every five minutes, and not much less often.
        assertThat(knocks.get()).isBetween(10, 40);
        assertThat(most).isBetween(4.0, 7.0);
    }

    @Test
    void theMailServerRefusesAndRecovers() throws Exception {
        database = TestDatabase.create();
        sink.goAway();
        ChildProgram program = start("away", 40);
        program.awaitLine(it -> it.equals("all caused"));
        sink.answer(command -> command.startsWith("MAIL") ? "451 4.3.2 not now" : null);
        sink.comeBack();
        await().atMost(PATIENCE).until(() -> sink.connections() > 0);
        sink.answer(command -> null);
        awaitAllSettled();
        account("mail server away, then refusing, then well", 0);
    }

    @Test
    void theProgramIsKilledBetweenTheMailServersYesAndItsNote() throws Exception {
        database = TestDatabase.create();
        AtomicReference<ChildProgram> running = new AtomicReference<>();
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger kills = new AtomicInteger();
        sink.whenTaken(id -> {
            if (taken.incrementAndGet() % 40 == 0 && kills.get() < 3) {
                kills.incrementAndGet();
                kill(running.get());
            }
        });
        for (int kill = 1; kill <= 3; kill++) {
            int wanted = kill;
            running.set(start("killed" + kill, 40));
            await().atMost(PATIENCE).until(() -> kills.get() == wanted);
        }
        start("after", 5).awaitLine(it -> it.equals("all caused"));
        awaitAllSettled();
        account("program killed 3 times between the mail server’s yes and its own note", 3);
    }

    @Test
    void theProgramIsKilledWhileManyMailsGoFast() throws Exception {
        database = TestDatabase.create();
        sink.goAway();
        ChildProgram program = start("many", 40);
        program.awaitLine(it -> it.equals("all caused"));
        AtomicInteger taken = new AtomicInteger();
        sink.whenTaken(id -> {
            if (taken.incrementAndGet() == 40) {
                kill(program);
            }
        });
        sink.comeBack();
        await().atMost(PATIENCE).until(() -> taken.get() >= 40);
        start("after", 1).awaitLine(it -> it.equals("all caused"));
        awaitAllSettled();
        account("program killed while many wait and go without a limit", 1);
    }

    @Test
    void theDatabaseCrashesUnderLoad() throws Exception {
        try (CrashableDatabase crashable = CrashableDatabase.start(folder)) {
            database = crashable.settings();
            ChildProgram program = start("crash", 60);
            for (int crash = 1; crash <= 2; crash++) {
                int enough = crash * 75;
                await().atMost(PATIENCE).until(() -> sink.mails() >= enough);
                crashable.crash();
                program.awaitLines(crash, it -> it.startsWith("not caused"));
                crashable.comeBack();
            }
            program.awaitLine(it -> it.equals("all caused"));
            awaitAllSettled();
            account("database crashed twice under load", 2);
            program.kill();
        }
    }

    @Test
    void twoNodesShareTheWorkAndOneIsKilled() throws Exception {
        database = TestDatabase.create();
        ChildProgram first = start("first", 60);
        ChildProgram second = start("second", 60);
        second.awaitLines(25, it -> it.startsWith(MailProgram.CAUSED));
        second.kill();
        first.awaitLine(it -> it.equals("all caused"));
        awaitAllSettled();
        account("two nodes on one database, one killed", 1);
    }

    @Test
    void theSameEventIsHeardThreeTimes() throws Exception {
        database = TestDatabase.create();
        start("thrice", 40, "--load.twice=true").awaitLine(it -> it.equals("all caused"));
        awaitAllSettled();
        account("the same event heard three times", 0);
    }

    private static String refuse(AtomicInteger count, String answer) {
        count.incrementAndGet();
        return answer;
    }

    private ChildProgram start(String name, int count, String... more) throws IOException {
        List<String> usual = List.of(
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + sink.port(),
                "--lapimurto.notification.lease=12s",
                "--lapimurto.notification.poll=1s",
                "--lapimurto.notification.per-second=0",
                "--spring.datasource.hikari.connection-timeout=3000",
                "--load.name=" + name,
                "--load.count=" + count);
        Map<String, String> settings = new LinkedHashMap<>();
        database.forEach((key, value) -> settings.put("--" + key, String.valueOf(value)));
        Stream.concat(usual.stream(), Stream.of(more))
                .map(it -> it.split("=", 2))
                .forEach(it -> settings.put(it[0], it[1]));
        ChildProgram program = ChildProgram.start(
                MailProgram.class,
                settings.entrySet().stream()
                        .map(it -> it.getKey() + "=" + it.getValue())
                        .toArray(String[]::new));
        programs.add(program);
        return program;
    }

    private static void kill(ChildProgram program) {
        try {
            program.kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitAllSettled() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> rows().values().stream().noneMatch(it -> it.state.matches("waiting|sending")));
    }

    private void account(String fault, int mostDoubled) throws SQLException {
        Map<String, Row> rows = rows();
        Set<String> causes = causes();
        int caused = causes.size() * MailProgram.PEOPLE;
        Map<String, Integer> delivered = sink.delivered();
        long reached = rows.entrySet().stream()
                .filter(it -> causes.contains(it.getValue().collaborative) && delivered.containsKey(it.getKey()))
                .count();
        List<String> doubled = delivered.entrySet().stream()
                .filter(it -> it.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
        long unexplained = doubled.stream().filter(it -> !rows.get(it).doubtful).count();
        LEDGER.add("| " + fault + " | " + caused + " | " + reached + " | " + (caused - reached) + " | " + doubled.size()
                + " | " + unexplained + " |");
        assertThat(rows.keySet()).containsAll(delivered.keySet());
        assertThat(reached).isEqualTo(caused);
        assertThat(unexplained).isZero();
        assertThat(doubled).hasSizeLessThanOrEqualTo(mostDoubled);
    }

    /** The collaboratives that were acknowledged. */
    private Set<String> causes() {
        Set<String> causes = new HashSet<>();
        for (ChildProgram program : programs) {
            program.output().stream()
                    .filter(it -> it.matches(MailProgram.CAUSED + "[0-9a-f-]{36}"))
                    .forEach(it -> causes.add(it.substring(MailProgram.CAUSED.length())));
        }
        return causes;
    }

    private double number(String question) throws SQLException {
        try (Connection connection = connect();
                ResultSet row = connection.createStatement().executeQuery(question)) {
            row.next();
            return row.getDouble(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                (String) database.get("spring.datasource.url"),
                (String) database.get("spring.datasource.username"),
                (String) database.get("spring.datasource.password"));
    }

    private record Row(String collaborative, String state, boolean doubtful) {}

    /** By Message-ID. */
    private Map<String, Row> rows() throws SQLException {
        try (Connection connection = connect();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select key, collaborative_id, state, doubtful from notification_message")) {
            Map<String, Row> rows = new HashMap<>();
            while (row.next()) {
                rows.put(
                        PostOffice.messageId(row.getString(1)),
                        new Row(row.getString(2), row.getString(3), row.getBoolean(4)));
            }
            return rows;
        }
    }
}
