package fi.lapimurto.workshop;

import fi.lapimurto.form.Collapsed;
import fi.lapimurto.form.LongText;
import fi.lapimurto.form.OneLine;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalTime;

/** One time slot in the planning matrix of a workshop (G17). */
public record Slot(
        @NotNull(message = "{any.required}")
        @Min(value = 1, message = "{any.tooSmall}")
        @Max(value = 3, message = "{any.tooLarge}")
        Integer day,

        @NotNull(message = "{any.required}") LocalTime starts,

        @NotNull(message = "{any.required}")
        @Positive(message = "{any.positive}")
        @Max(value = 720, message = "{any.tooLarge}")
        Integer minutes,

        @NotNull(message = "{any.required}") @OneLine String topic,
        @NotNull(message = "{any.required}") SlotType kind,
        @OneLine String responsible,
        @Collapsed @LongText String aim,
        @Collapsed @OneLine String method,
        @Collapsed @LongText String instruction,
        @Collapsed @OneLine String equipment,
        @Collapsed @OneLine String room,
        @Collapsed @OneLine String material,
        @Collapsed @LongText String remarks) {

    /** What the time is for. */
    public enum SlotType {
        common,
        warm_up,
        info_block,
        example,
        group_work,
        poster_round,
        coffee_break,
        meal,
        free_time,
        reflection;

        /** Whether participants rest. */
        boolean isRest() {
            return this == coffee_break || this == meal || this == free_time;
        }

        /** Whether it is programme for the participants; the coaches' own reflection is not. */
        public boolean isProgramme() {
            return !isRest() && this != reflection;
        }
    }

    /** Its beginning in minutes from midnight. */
    int from() {
        return starts.getHour() * 60 + starts.getMinute();
    }

    /** Its end in minutes from midnight. */
    public int until() {
        return from() + minutes;
    }

    /** Coaches may reflect while the participants rest; everything else needs its time for itself. */
    boolean collidesWith(Slot other) {
        boolean beside = kind == SlotType.reflection && other.kind.isRest()
                || kind.isRest() && other.kind == SlotType.reflection;
        return day.equals(other.day) && from() < other.until() && other.from() < until() && !beside;
    }
}
