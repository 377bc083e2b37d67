package fi.lapimurto.workshop;

import fi.lapimurto.collaborative.Delivery;
import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.workshop.Slot.Kind;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Timetables to begin a matrix with. What groups work on follows the phases of a collaborative (PH1 to PH7). */
@Component
class MatrixTemplates {

    /** The last phase whose group work is that of a whole workshop; after it comes the closing one. */
    private static final int LAST_WORKING_STAGE = 3;

    private static final int CLOSING_STAGE = 4;

    /** A meal from here on is the dinner of those who stay overnight. */
    private static final LocalTime EVENING = LocalTime.of(16, 30);

    private static final List<Part> TWO_DAYS = List.of(
            new Part(1, "09:00", 30, Kind.common, "opening"),
            new Part(1, "09:30", 30, Kind.warm_up, "meeting.%d"),
            new Part(1, "10:00", 30, Kind.info_block, "info.%d.1"),
            new Part(1, "10:30", 15, Kind.coffee_break, "coffee"),
            new Part(1, "10:45", 75, Kind.group_work, "work.%d.1"),
            new Part(1, "12:00", 60, Kind.meal, "lunch"),
            new Part(1, "13:00", 30, Kind.example, "example"),
            new Part(1, "13:30", 75, Kind.group_work, "work.%d.2"),
            new Part(1, "14:45", 15, Kind.coffee_break, "coffee"),
            new Part(1, "15:00", 60, Kind.group_work, "work.%d.3"),
            new Part(1, "16:00", 30, Kind.common, "round"),
            new Part(1, "16:30", 30, Kind.reflection, "reflection"),
            new Part(1, "16:30", 120, Kind.free_time, "freeTime"),
            new Part(1, "18:30", 90, Kind.meal, "dinner"),
            new Part(2, "09:00", 30, Kind.common, "morning"),
            new Part(2, "09:30", 30, Kind.info_block, "info.%d.2"),
            new Part(2, "10:00", 15, Kind.coffee_break, "coffee"),
            new Part(2, "10:15", 90, Kind.group_work, "work.%d.4"),
            new Part(2, "11:45", 60, Kind.meal, "lunch"),
            new Part(2, "12:45", 75, Kind.group_work, "work.%d.5"),
            new Part(2, "14:00", 15, Kind.coffee_break, "coffee"),
            new Part(2, "14:15", 45, Kind.common, "sharing"),
            new Part(2, "15:00", 30, Kind.common, "closing"),
            new Part(2, "15:30", 30, Kind.reflection, "reflection"));

    private static final List<Part> ONE_DAY = List.of(
            new Part(1, "09:00", 30, Kind.common, "opening"),
            new Part(1, "09:30", 30, Kind.warm_up, "meeting.%d"),
            new Part(1, "10:00", 15, Kind.coffee_break, "coffee"),
            new Part(1, "10:15", 30, Kind.example, "example"),
            new Part(1, "10:45", 75, Kind.group_work, "work.%d.1"),
            new Part(1, "12:00", 60, Kind.meal, "lunch"),
            new Part(1, "13:00", 20, Kind.info_block, "info.%d.1"),
            new Part(1, "13:20", 85, Kind.group_work, "work.%d.3"),
            new Part(1, "14:45", 15, Kind.coffee_break, "coffee"),
            new Part(1, "15:00", 45, Kind.group_work, "work.%d.5"),
            new Part(1, "15:45", 30, Kind.common, "closing"),
            new Part(1, "16:15", 30, Kind.reflection, "reflection"));

    private static final List<Part> CLOSING_DAY = List.of(
            new Part(1, "09:00", 30, Kind.common, "opening"),
            new Part(1, "09:30", 60, Kind.poster_round, "posters"),
            new Part(1, "10:30", 15, Kind.coffee_break, "coffee"),
            new Part(1, "10:45", 75, Kind.group_work, "work.%d.1"),
            new Part(1, "12:00", 60, Kind.meal, "lunch"),
            new Part(1, "13:00", 25, Kind.example, "example"),
            new Part(1, "13:25", 20, Kind.info_block, "info.%d.1"),
            new Part(1, "13:45", 60, Kind.group_work, "work.%d.2"),
            new Part(1, "14:45", 15, Kind.coffee_break, "coffee"),
            new Part(1, "15:00", 60, Kind.group_work, "work.%d.3"),
            new Part(1, "16:00", 30, Kind.common, "farewell"),
            new Part(1, "16:30", 30, Kind.reflection, "reflection"));

    private final MessageSource messages;

    MatrixTemplates(MessageSource messages) {
        this.messages = messages;
    }

    /** One slot; its texts stand in the messages, those of group work by the phase that the collaborative is in. */
    private record Part(int day, String starts, int minutes, Kind kind, String text) {}

    /** The templates that a workshop has days enough for, the fitting one first. */
    Map<String, List<Slot>> of(Timetable timetable, int number, Locale locale) {
        Workshop workshop = timetable.workshop(number);
        boolean last = number == timetable.workshops().size();
        int stage = Math.min(number, LAST_WORKING_STAGE);
        Map<String, List<Slot>> templates = new LinkedHashMap<>();
        if (workshop.days() > 1) {
            templates.put("two-days", slots(TWO_DAYS, workshop, stage, locale));
        }
        if (last) {
            templates.put("closing-day", slots(CLOSING_DAY, workshop, CLOSING_STAGE, locale));
        }
        templates.put("one-day", slots(ONE_DAY, workshop, stage, locale));
        return templates;
    }

    private List<Slot> slots(List<Part> parts, Workshop workshop, int stage, Locale locale) {
        return parts.stream()
                .map(part -> slot(part, "template.matrix." + part.text().formatted(stage), locale))
                .filter(slot -> workshop.delivery() == Delivery.on_site || !ofTheEvening(slot))
                .toList();
    }

    /** What a workshop on the net has no use for. */
    private static boolean ofTheEvening(Slot slot) {
        boolean dinner = slot.kind() == Kind.meal && !slot.starts().isBefore(EVENING);
        return slot.kind() == Kind.free_time || dinner;
    }

    private Slot slot(Part part, String text, Locale locale) {
        return new Slot(
                part.day(),
                LocalTime.parse(part.starts()),
                part.minutes(),
                messages.getMessage(text, null, locale),
                part.kind(),
                null,
                text(text + ".aim", locale),
                text(text + ".method", locale),
                text(text + ".instruction", locale),
                text(text + ".equipment", locale),
                null,
                null,
                null);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, null, locale);
    }
}
