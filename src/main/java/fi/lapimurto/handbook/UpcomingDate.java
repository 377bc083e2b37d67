package fi.lapimurto.handbook;

import fi.lapimurto.deadline.Milestone;
import java.time.LocalDate;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * A day that a collaborative has before it.
 *
 * @param milestone what is due; {@link Milestone#workshop_held} stands for the workshop itself
 * @param occurrence the workshop, or the workshop before the gap; 0 where there is only one such day
 * @param step the step of the handbook it belongs to, 1 to 13
 * @param first the day it is due, of a workshop its first day
 * @param last the same day, of a workshop its last
 */
public record UpcomingDate(Milestone milestone, int occurrence, int step, LocalDate first, LocalDate last) {

    /** Whether it is a workshop, and not a deadline. */
    public boolean isWorkshop() {
        return milestone == Milestone.workshop_held;
    }

    /** What it is, in the words of whoever reads it. */
    public MessageSourceResolvable words() {
        String key = isWorkshop() ? "collaborative.coming.workshop" : "deadline.milestone." + milestone;
        MessageSourceResolvable name = text(key, occurrence);
        boolean several = occurrence > 0 && !isWorkshop();
        String place = step == Step.INTERIM_COACHING ? "collaborative.coming.gap" : "collaborative.coming.of";
        return several ? text(place, name, occurrence) : name;
    }

    private static MessageSourceResolvable text(String key, Object... arguments) {
        return new DefaultMessageSourceResolvable(new String[] {key}, arguments);
    }
}
