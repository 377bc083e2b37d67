package fi.lapimurto.workshop;

import fi.lapimurto.collaborative.Delivery;
import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.workshop.Slot.SlotType;
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

    private static final List<TemplateSlot> TWO_DAYS = List.of(
            new TemplateSlot(1, "09:00", 30, SlotType.common, "opening"),
            new TemplateSlot(1, "09:30", 30, SlotType.warm_up, "meeting.%d"),
            new TemplateSlot(1, "10:00", 30, SlotType.info_block, "info.%d.1"),
            new TemplateSlot(1, "10:30", 15, SlotType.coffee_break, "coffee"),
            new TemplateSlot(1, "10:45", 75, SlotType.group_work, "work.%d.1"),
            new TemplateSlot(1, "12:00", 60, SlotType.meal, "lunch"),
            new TemplateSlot(1, "13:00", 30, SlotType.example, "example"),
            new TemplateSlot(1, "13:30", 75, SlotType.group_work, "work.%d.2"),
            new TemplateSlot(1, "14:45", 15, SlotType.coffee_break, "coffee"),
            new TemplateSlot(1, "15:00", 60, SlotType.group_work, "work.%d.3"),
            new TemplateSlot(1, "16:00", 30, SlotType.common, "round"),
            new TemplateSlot(1, "16:30", 30, SlotType.reflection, "reflection"),
            new TemplateSlot(1, "16:30", 120, SlotType.free_time, "freeTime"),
            new TemplateSlot(1, "18:30", 90, SlotType.meal, "dinner"),
            new TemplateSlot(2, "09:00", 30, SlotType.common, "morning"),
            new TemplateSlot(2, "09:30", 30, SlotType.info_block, "info.%d.2"),
            new TemplateSlot(2, "10:00", 15, SlotType.coffee_break, "coffee"),
            new TemplateSlot(2, "10:15", 90, SlotType.group_work, "work.%d.4"),
            new TemplateSlot(2, "11:45", 60, SlotType.meal, "lunch"),
            new TemplateSlot(2, "12:45", 75, SlotType.group_work, "work.%d.5"),
            new TemplateSlot(2, "14:00", 15, SlotType.coffee_break, "coffee"),
            new TemplateSlot(2, "14:15", 45, SlotType.common, "sharing"),
            new TemplateSlot(2, "15:00", 30, SlotType.common, "closing"),
            new TemplateSlot(2, "15:30", 30, SlotType.reflection, "reflection"));

    private static final List<TemplateSlot> ONE_DAY = List.of(
            new TemplateSlot(1, "09:00", 30, SlotType.common, "opening"),
            new TemplateSlot(1, "09:30", 30, SlotType.warm_up, "meeting.%d"),
            new TemplateSlot(1, "10:00", 15, SlotType.coffee_break, "coffee"),
            new TemplateSlot(1, "10:15", 30, SlotType.example, "example"),
            new TemplateSlot(1, "10:45", 75, SlotType.group_work, "work.%d.1"),
            new TemplateSlot(1, "12:00", 60, SlotType.meal, "lunch"),
            new TemplateSlot(1, "13:00", 20, SlotType.info_block, "info.%d.1"),
            new TemplateSlot(1, "13:20", 85, SlotType.group_work, "work.%d.3"),
            new TemplateSlot(1, "14:45", 15, SlotType.coffee_break, "coffee"),
            new TemplateSlot(1, "15:00", 45, SlotType.group_work, "work.%d.5"),
            new TemplateSlot(1, "15:45", 30, SlotType.common, "closing"),
            new TemplateSlot(1, "16:15", 30, SlotType.reflection, "reflection"));

    private static final List<TemplateSlot> CLOSING_DAY = List.of(
            new TemplateSlot(1, "09:00", 30, SlotType.common, "opening"),
            new TemplateSlot(1, "09:30", 60, SlotType.poster_round, "posters"),
            new TemplateSlot(1, "10:30", 15, SlotType.coffee_break, "coffee"),
            new TemplateSlot(1, "10:45", 75, SlotType.group_work, "work.%d.1"),
            new TemplateSlot(1, "12:00", 60, SlotType.meal, "lunch"),
            new TemplateSlot(1, "13:00", 25, SlotType.example, "example"),
            new TemplateSlot(1, "13:25", 20, SlotType.info_block, "info.%d.1"),
            new TemplateSlot(1, "13:45", 60, SlotType.group_work, "work.%d.2"),
            new TemplateSlot(1, "14:45", 15, SlotType.coffee_break, "coffee"),
            new TemplateSlot(1, "15:00", 60, SlotType.group_work, "work.%d.3"),
            new TemplateSlot(1, "16:00", 30, SlotType.common, "farewell"),
            new TemplateSlot(1, "16:30", 30, SlotType.reflection, "reflection"));

    private final MessageSource messages;

    MatrixTemplates(MessageSource messages) {
        this.messages = messages;
    }

    /** One slot; its texts stand in the messages, those of group work by the phase that the collaborative is in. */
    private record TemplateSlot(int day, String starts, int minutes, SlotType kind, String text) {}

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

    private List<Slot> slots(List<TemplateSlot> parts, Workshop workshop, int stage, Locale locale) {
        return parts.stream()
                .map(part -> slot(part, "template.matrix." + part.text().formatted(stage), locale))
                .filter(slot -> workshop.delivery() == Delivery.on_site || !ofTheEvening(slot))
                .toList();
    }

    /** What a workshop on the net has no use for. */
    private static boolean ofTheEvening(Slot slot) {
        boolean dinner = slot.kind() == SlotType.meal && !slot.starts().isBefore(EVENING);
        return slot.kind() == SlotType.free_time || dinner;
    }

    private Slot slot(TemplateSlot part, String text, Locale locale) {
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
