package fi.lapimurto.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.StatementCounter;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.database.CrashableDatabase;
import fi.lapimurto.engine.ProcessDateQueries;
import fi.lapimurto.engine.ProcessDates;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.schedule.CollaborativeSchedules;
import fi.lapimurto.schedule.ReschedulePreviews;
import fi.lapimurto.schedule.Rescheduling;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * What moving the whole schedule costs when each of 0, 10 and 100 teams has a process of its own that waits for the
 * workshop, with three tasks and two timers each: statements, and the median time, for a preview and for a move. The
 * processes are further instances of the workshop’s own model. The database writes to the disk before it acknowledges.
 */
@LapimurtoTest
class MovingBenchmark {

    private static final int[] TEAMS = {0, 10, 100};
    private static final int ROUNDS = 11;

    private static CrashableDatabase database;

    @Autowired
    Story story;

    @Autowired
    Rescheduling rescheduling;

    @Autowired
    CollaborativeSchedules planning;

    @Autowired
    ReschedulePreviews previews;

    @Autowired
    ProcessDateQueries dates;

    @Autowired
    RetryingTransaction repetition;

    @Autowired
    RuntimeService runtime;

    @Autowired
    StatementCounter statements;

    @DynamicPropertySource
    static void durable(DynamicPropertyRegistry registry) {
        database = CrashableDatabase.start(Path.of("target", "bench-moving-database"));
        // After the program, which Spring ends at the end of the run.
        SpringApplication.getShutdownHandlers().add(database::close);
        database.settings().forEach((name, value) -> registry.add(name, () -> value));
    }

    /** Statements and the median time. */
    private record Cost(long statements, double millis) {}

    @Test
    void moving() {
        System.out.println("| teams | tasks and timers | preview: statements | ms | move: statements | ms |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        for (int teams : TEAMS) {
            LocalDate day = LocalDate.now().plusWeeks(44);
            Collaborative it = begun(day, teams);
            Map<String, Instant> before = waiting(it);
            Cost preview = measure(round -> repetition.inTransaction(
                    () -> previews.preview(it.id(), Timetable.usual(day.plusWeeks(2)), Story.ORGANISER)));
            Cost move = measure(round -> repetition.inTransaction(() -> {
                rescheduling.reschedule(
                        it.id(),
                        null,
                        Timetable.usual(day.plusWeeks(round % 2 == 0 ? 2 : 0)),
                        "Bench",
                        Story.ORGANISER);
                return null;
            }));
            assertThat(waiting(it)).as("moved there and back").isEqualTo(before);
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %d | %d | %.0f | %d | %.0f |%n",
                    teams,
                    before.size(),
                    preview.statements(),
                    preview.millis(),
                    move.statements(),
                    move.millis());
        }
    }

    private Collaborative begun(LocalDate firstDay, int teams) {
        Collaborative it = story.openWithLists("Moving", "en", firstDay);
        story.skip(it, "Step01_AgreeCommission");
        story.skip(it, "Step02_PrepareProgramme");
        story.skip(it, "Step09_PrepareMatrixAndLists");
        for (int i = 0; i < teams; i++) {
            runtime.startProcessInstanceByKey(
                    "workshop",
                    it.code(),
                    Map.of("collaborativeId", it.id().toString(), "language", "en", "workshopNumber", 1));
        }
        return it;
    }

    private Map<String, Instant> waiting(Collaborative it) {
        return dates.waiting(it.code()).stream()
                .filter(one -> one.at() != null)
                .collect(Collectors.toMap(ProcessDates.OpenElement::id, ProcessDates.OpenElement::at));
    }

    /** An even number of rounds, of which the last goes back. */
    private Cost measure(IntConsumer work) {
        long taken = 0;
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS + 1; round++) {
            long before = statements.count();
            long begin = System.nanoTime();
            work.accept(round);
            times.add((System.nanoTime() - begin) / 1e6);
            taken = statements.count() - before;
        }
        return new Cost(taken, times.stream().sorted().toList().get(ROUNDS / 2));
    }
}
