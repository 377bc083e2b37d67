package fi.lapimurto.journey;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A team's time after the common year, in which it is asked how it goes. */
@Entity
@Table(name = "team_follow_up")
class FollowUp {

    @Id
    private UUID teamId;

    @Version
    private Integer version;

    private Instant begunAt;

    /** After how many months it was asked last, or {@code null}. */
    private Integer months;

    protected FollowUp() {}

    FollowUp(UUID teamId, Instant at) {
        this.teamId = teamId;
        this.begunAt = at;
    }

    void ask(int months) {
        this.months = months;
    }

    /** What was asked last. */
    Deliverable askedLast() {
        return Deliverable.followUp(months);
    }
}
