package fi.lapimurto.workshop;

import fi.lapimurto.collaborative.Delivery;
import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.form.Finding;
import fi.lapimurto.workshop.Slot.SlotType;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What an experienced organiser says of a workshop's matrix (S10.5 and S10.11 to S10.17). */
final class MatrixRules {

    private static final int MOST_EXAMPLES = 2;

    /** So long can people work in one go. */
    private static final int LONGEST_STRETCH = 120;

    /** A gap between two slots that people can use as a break. */
    private static final int SHORTEST_BREAK = 10;

    /** A day longer than this has a meal, and it begins before so much time has gone. */
    private static final int LONGEST_WITHOUT_MEAL = 300;

    /** A meal that begins later than this is dinner, in minutes from midnight. */
    private static final int DINNER_FROM = 15 * 60;

    private static final int MIDNIGHT = 24 * 60;

    private final Workshop workshop;
    private final Slots slots;
    private final List<Finding> findings = new ArrayList<>();

    private MatrixRules(Workshop workshop, Slots slots) {
        this.workshop = workshop;
        this.slots = slots;
    }

    static List<Finding> findings(Workshop workshop, Slots slots) {
        if (slots.all().isEmpty()) {
            return List.of(Finding.block("matrix.empty"));
        }
        MatrixRules rules = new MatrixRules(workshop, slots);
        rules.askAboutTimes();
        rules.askAboutWorkshop();
        for (int day = 1; day <= workshop.days(); day++) {
            rules.askAboutDay(day, slots.ofDay(day));
        }
        return rules.findings;
    }

    private void askAboutTimes() {
        List<Slot> all = slots.all();
        for (int i = 0; i < all.size(); i++) {
            Slot slot = all.get(i);
            if (slot.day() > workshop.days()) {
                findings.add(Finding.block("matrix.dayUnknown", slot.day(), slot.topic(), workshop.days()));
            }
            if (slot.until() > MIDNIGHT) {
                findings.add(Finding.block("matrix.pastMidnight", slot.day(), slot.topic()));
            }
            all.subList(i + 1, all.size()).stream()
                    .filter(slot::collidesWith)
                    .findFirst()
                    .ifPresent(it -> findings.add(Finding.block(
                            "matrix.overlap", slot.day(), slot.topic(), slot.starts(), it.topic(), it.starts())));
        }
    }

    private void askAboutWorkshop() {
        if (lessThanHalf(slots)) {
            findings.add(Finding.warn("matrix.share", slots.percent(SlotType.group_work)));
        }
        if (4 * slots.minutes(SlotType.info_block) > slots.programmeMinutes()) {
            findings.add(Finding.warn("matrix.infoBlocks", slots.percent(SlotType.info_block)));
        }
        long examples = slots.of(SlotType.example).count();
        if (examples == 0) {
            findings.add(Finding.warn("matrix.noExample"));
        } else if (examples > MOST_EXAMPLES) {
            findings.add(Finding.warn("matrix.manyExamples", examples));
        }
        if (workshop.days() > 1 && workshop.delivery() == Delivery.on_site && !freeTimeBeforeDinner()) {
            findings.add(Finding.warn("matrix.noFreeTime"));
        }
        long silent = slots.of(SlotType.group_work)
                .filter(it -> it.instruction() == null)
                .count();
        if (silent > 0) {
            findings.add(Finding.inform("matrix.noInstruction", silent));
        }
    }

    private boolean freeTimeBeforeDinner() {
        Slots first = slots.ofDay(1);
        OptionalInt dinner = first.of(SlotType.meal)
                .mapToInt(Slot::from)
                .filter(from -> from >= DINNER_FROM)
                .max();
        return first.of(SlotType.free_time).anyMatch(it -> dinner.isEmpty() || it.from() < dinner.getAsInt());
    }

    private void askAboutDay(int number, Slots day) {
        OptionalInt begins = day.programme().mapToInt(Slot::from).min();
        if (begins.isEmpty()) {
            findings.add(Finding.warn("matrix.dayEmpty", number));
            return;
        }
        int ends = day.programme().mapToInt(Slot::until).max().orElseThrow();
        if (workshop.days() > 1 && lessThanHalf(day)) {
            findings.add(Finding.warn("matrix.shareOfDay", number, day.percent(SlotType.group_work)));
        }
        askForBreaks(number, day);
        boolean meal = day.of(SlotType.meal)
                .mapToInt(it -> it.from() - begins.getAsInt())
                .anyMatch(after -> after >= 0 && after <= LONGEST_WITHOUT_MEAL);
        if (ends - begins.getAsInt() > LONGEST_WITHOUT_MEAL && !meal) {
            findings.add(Finding.warn("matrix.noLunch", number));
        }
        if (day.of(SlotType.reflection).noneMatch(it -> it.from() >= ends)) {
            findings.add(Finding.warn("matrix.noReflection", number));
        }
    }

    private void askForBreaks(int number, Slots day) {
        int begun = -1;
        int end = -1;
        for (Slot slot : day.all()) {
            if (slot.kind().isRest()) {
                begun = -1;
            } else if (slot.kind().isProgramme()) {
                boolean goesOn = begun >= 0 && slot.from() - end < SHORTEST_BREAK;
                boolean toldAlready = goesOn && end - begun > LONGEST_STRETCH;
                begun = goesOn ? begun : slot.from();
                end = goesOn ? Math.max(end, slot.until()) : slot.until();
                if (end - begun > LONGEST_STRETCH && !toldAlready) {
                    findings.add(Finding.warn(
                            "matrix.noBreak", number, LocalTime.MIN.plusMinutes(begun), LONGEST_STRETCH / 60));
                }
            }
        }
    }

    private static boolean lessThanHalf(Slots slots) {
        return 2 * slots.minutes(SlotType.group_work) < slots.programmeMinutes();
    }
}
