package fi.lapimurto.collaborative;

import fi.lapimurto.deadline.Advice;
import fi.lapimurto.deadline.Deadlines;
import fi.lapimurto.deadline.Span;
import fi.lapimurto.deadline.WorkingDays;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.engine.UseCaseRejected.Reason;
import fi.lapimurto.form.DeviationPolicy;
import fi.lapimurto.form.Wording;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The plan that a collaborative begins with: proposed days and the usual rules, or those of an earlier round. */
@Component
class FirstPlan {

    private final AccessControl access;
    private final Collaboratives collaboratives;
    private final Deadlines deadlines;
    private final Advice advice;
    private final Clock clock;

    FirstPlan(AccessControl access, Collaboratives collaboratives, Deadlines deadlines, Advice advice, Clock clock) {
        this.access = access;
        this.collaboratives = collaboratives;
        this.deadlines = deadlines;
        this.advice = advice;
        this.clock = clock;
    }

    /** The round with the code, if the person may read it. */
    Collaborative readable(String code, String by) {
        return collaboratives
                .findByCode(code.strip())
                .filter(it -> access.may(by, Permission.ROUND_READ, it.id()))
                .orElseThrow(() -> UseCaseRejected.invalid("copyOf", "collaborative.copy.unknown"));
    }

    /** Gives the usual rules and days. */
    void propose(Collaborative collaborative) {
        deadlines.begin(collaborative.id());
        avoid(collaborative);
    }

    /** Nothing is proposed that a warning would follow; days that are over already were what they were. */
    private void avoid(Collaborative collaborative) {
        WorkingDays calendar = deadlines.workingDays();
        LocalDate today = LocalDate.now(clock);
        collaborative.reschedule(
                collaborative.timetable().suited(it -> it.last().isBefore(today) || advice.suits(calendar, it)));
    }

    /**
     * Asks why, when the days are unusual.
     *
     * @throws UseCaseRejected when no grounds are given
     */
    void requireGrounds(Collaborative collaborative, String given) {
        if (given != null && !given.isBlank()) {
            return;
        }
        List<Span> workshops = collaborative.timetable().workshops().stream()
                .map(Workshop::span)
                .toList();
        List<Reason> unusual = advice.onDays(deadlines.workingDays(), workshops, LocalDate.now(clock)).stream()
                .map(it -> DeviationPolicy.grounds(
                        Wording.of(it.message(), it.arguments().toArray()), Wording.of(it.source())))
                .toList();
        if (!unusual.isEmpty()) {
            throw new UseCaseRejected(UseCaseRejected.Kind.INVALID, unusual);
        }
    }

    /** Takes over what was planned in an earlier round. */
    void copy(Collaborative collaborative, Collaborative earlier) {
        collaborative.beginAs(earlier);
        deadlines.beginAs(collaborative.id(), earlier.id());
        avoid(collaborative);
    }
}
