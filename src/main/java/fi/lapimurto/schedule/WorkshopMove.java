package fi.lapimurto.schedule;

import fi.lapimurto.schedule.TimetableHistory.Days;
import fi.lapimurto.schedule.TimetableHistory.Move;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** One workshop that a change of the timetable moved, added or left out. */
@Entity
@Immutable
@Table(name = "collaborative_move")
class WorkshopMove implements Persistable<WorkshopMove.WorkshopMoveId> {

    /** Which workshop of which change. */
    @Embeddable
    record WorkshopMoveId(long auditEntryId, int number) {}

    @EmbeddedId
    private WorkshopMoveId id;

    private UUID collaborativeId;

    @AttributeOverride(name = "first", column = @Column(name = "old_first_day"))
    @AttributeOverride(name = "length", column = @Column(name = "old_days"))
    private Days before;

    @AttributeOverride(name = "first", column = @Column(name = "new_first_day"))
    @AttributeOverride(name = "length", column = @Column(name = "new_days"))
    private Days after;

    @Transient
    private boolean fresh;

    protected WorkshopMove() {}

    WorkshopMove(UUID collaborativeId, long change, Move move) {
        this.id = new WorkshopMoveId(change, move.workshop());
        this.collaborativeId = collaborativeId;
        this.before = move.from();
        this.after = move.to();
        this.fresh = true;
    }

    UUID collaborativeId() {
        return collaborativeId;
    }

    Move move(LocalDate on) {
        return new Move(on, id.number(), before, after);
    }

    @Override
    public WorkshopMoveId getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}
