package fi.lapimurto.deadline;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The calendar with Finland's holidays and no other days off, for tests without a database. */
public final class SampleCalendar {

    private SampleCalendar() {}

    public static Deadlines deadlines() {
        return new Deadlines(null, null, new ClosedDayList(new NoEntries(), new Holidays(), null), null, null, null);
    }

    private static final class NoEntries implements ClosedDayEntries {

        @Override
        public ClosedDayEntry save(ClosedDayEntry entry) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<ClosedDayEntry> findById(UUID id) {
            return Optional.empty();
        }

        @Override
        public List<ClosedDayEntry> inForce() {
            return List.of();
        }
    }
}
