package fi.lapimurto.deadline;

import fi.lapimurto.engine.UseCaseRejected;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Days that the installation has marked: who added them, and who took them away again. */
@Entity
@Table(name = "deadline_closed_day")
class ClosedDayEntry {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private LocalDate firstDay;
    private LocalDate lastDay;
    private String name;

    @Enumerated(EnumType.STRING)
    private ClosedDays.ClosedDayType kind;

    private Instant addedAt;
    private String addedBy;
    private Instant removedAt;
    private String removedBy;

    protected ClosedDayEntry() {}

    ClosedDayEntry(Span span, String name, ClosedDays.ClosedDayType kind, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.firstDay = span.first();
        this.lastDay = span.last();
        this.name = name;
        this.kind = kind;
        this.addedBy = by;
        this.addedAt = at;
    }

    void remove(String by, Instant at) {
        if (removedAt != null) {
            throw unknown();
        }
        removedBy = by;
        removedAt = at;
    }

    ClosedDays days() {
        return new ClosedDays(id, new Span(firstDay, lastDay), name, kind);
    }

    static UseCaseRejected unknown() {
        return UseCaseRejected.notFound("deadline.closed.unknown");
    }
}
