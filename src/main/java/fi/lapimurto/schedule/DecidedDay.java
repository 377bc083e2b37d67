package fi.lapimurto.schedule;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/** A day that people have decided in a step, and that other dates are counted from. */
@Entity
@Table(name = "schedule_decided_day")
class DecidedDay {

    /** What the day is. */
    enum DecidedDayType {
        recruiting_opens,
        recruiting_closes,
        info_session,
        /** The last day on which a booking can be cancelled free of charge; numbered in the order of the days. */
        venue_cancellation,
        /** The days on which a workshop was held, by the workshop's number. */
        workshop_held
    }

    @Id
    private UUID id;

    private UUID collaborativeId;

    @Enumerated(EnumType.STRING)
    private DecidedDayType kind;

    private int occurrence;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private LocalTime startTime;

    protected DecidedDay() {}

    DecidedDay(
            UUID collaborativeId,
            DecidedDayType kind,
            int occurrence,
            LocalDate firstDay,
            LocalDate lastDay,
            LocalTime start) {
        this.id = UUID.randomUUID();
        this.collaborativeId = collaborativeId;
        this.kind = kind;
        this.occurrence = occurrence;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.startTime = start;
    }

    UUID collaborativeId() {
        return collaborativeId;
    }

    DecidedDayType kind() {
        return kind;
    }

    int occurrence() {
        return occurrence;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    LocalTime startTime() {
        return startTime;
    }
}
