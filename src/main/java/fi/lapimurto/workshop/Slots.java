package fi.lapimurto.workshop;

import fi.lapimurto.workshop.Slot.SlotType;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the slots of a workshop, or of one of its days, come to. */
final class Slots {

    static final Comparator<Slot> ORDER = Comparator.comparing(Slot::day).thenComparing(Slot::starts);

    private final List<Slot> slots;

    Slots(List<Slot> slots) {
        this.slots = slots.stream().sorted(ORDER).toList();
    }

    Slots ofDay(int day) {
        return new Slots(slots.stream().filter(it -> it.day() == day).toList());
    }

    List<Slot> all() {
        return slots;
    }

    Stream<Slot> of(SlotType kind) {
        return slots.stream().filter(it -> it.kind() == kind);
    }

    Stream<Slot> programme() {
        return slots.stream().filter(it -> it.kind().isProgramme());
    }

    int minutes(Predicate<SlotType> kinds) {
        return slots.stream()
                .filter(it -> kinds.test(it.kind()))
                .mapToInt(Slot::minutes)
                .sum();
    }

    /** Minutes of programme: without breaks, meals, free time and the coaches' own meetings (G20). */
    int programmeMinutes() {
        return minutes(SlotType::isProgramme);
    }

    int minutes(SlotType kind) {
        return minutes(it -> it == kind);
    }

    /** How many hundredths of the programme a kind takes, rounded down: half is reached only when it is. */
    int percent(SlotType kind) {
        return programmeMinutes() == 0 ? 0 : 100 * minutes(kind) / programmeMinutes();
    }
}
