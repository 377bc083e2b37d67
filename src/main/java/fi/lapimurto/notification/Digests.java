package fi.lapimurto.notification;

import fi.lapimurto.engine.OpenTasks;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.notification.ReminderQueries.Morning;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Tells everybody what waits for them, once a morning: the first who takes the morning tells, in one transaction. What
 * came since people were told before is told, however long that is ago.
 */
@Service
public class Digests {

    private final ReminderQueries mornings;
    private final Mornings calendar;
    private final Preferences preferences;
    private final OpenTasks tasks;
    private final DigestWriter writer;
    private final Clock clock;

    Digests(
            ReminderQueries mornings,
            Mornings calendar,
            Preferences preferences,
            OpenTasks tasks,
            DigestWriter writer,
            Clock clock) {
        this.mornings = mornings;
        this.calendar = calendar;
        this.preferences = preferences;
        this.tasks = tasks;
        this.writer = writer;
        this.clock = clock;
    }

    /** Tells people this morning, unless it is none, or they have been told. */
    @UseCase
    public void writeInTheMorning() {
        if (calendar.isNow()) {
            write();
        }
    }

    /** Tells people today whatever the day and hour, unless they have been told today. */
    @UseCase
    public void write() {
        LocalDate today = LocalDate.now(clock);
        Optional<Morning> last = mornings.last();
        if (mornings.take(today)) {
            LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            boolean weekly = last.filter(it -> !it.day().isBefore(monday)).isEmpty();
            Map<UUID, Preference> chosen =
                    preferences.findAll().stream().collect(Collectors.toMap(Preference::personId, Function.identity()));
            Instant before = last.map(Morning::at).orElse(Instant.EPOCH);
            Instant weekBefore = mornings.weekBefore(monday).orElse(Instant.EPOCH);
            DigestRun run = new DigestRun(clock.instant(), before, weekly, weekBefore);
            writer.write(run, chosen, tasks.waitingForEverybody());
        }
    }
}
