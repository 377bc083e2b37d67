package fi.lapimurto.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * By when a team that came late does what was over before it came and what builds on that, in the order of the way.
 *
 * @param next the number of the workshop that the proposed days lie before, or 0
 * @param first the first day that can be chosen
 * @param last the last day that can be chosen: the last workshop’s last, or that of a later proposal
 * @param agreedAt when it was agreed on, or {@code null} while it is a proposal
 * @param agreedBy the login of who agreed, or {@code null}
 * @param version what the next change is to say; 0 while nothing was decided
 */
public record CatchUpPlan(
        List<CatchUpTask> tasks,
        int next,
        LocalDate first,
        LocalDate last,
        Instant agreedAt,
        String agreedBy,
        int version) {

    /**
     * One task.
     *
     * @param chosen whether people have chosen the day; otherwise it moves with the workshops
     * @param good whether the day is good for a deadline: a working day outside of July and Christmas
     */
    public record CatchUpTask(Deliverable deliverable, LocalDate day, boolean chosen, boolean good) {}

    public boolean isAgreed() {
        return agreedAt != null;
    }
}
