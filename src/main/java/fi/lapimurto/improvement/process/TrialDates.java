package fi.lapimurto.improvement.process;

import fi.lapimurto.deadline.Deadlines;
import fi.lapimurto.deadline.Roll;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.Trials;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The dates of a trial are its own: a workshop that is moved does not move them. What is asked of people is due on a
 * working day; the last day of a trial is the one that the team has chosen. The models name them by
 * {@code #{trialDates.end(execution)}}.
 */
@Component
public class TrialDates {

    private static final LocalTime TIME = LocalTime.of(16, 0);

    private static final int WEEK = 7;
    private static final int TO_STUDY = 3;
    private static final int TO_DECIDE = 5;
    private static final int TO_ESTABLISH = 14;
    private static final int TOO_LONG = 28;

    private final Trials trials;
    private final Deadlines deadlines;
    private final Clock clock;

    TrialDates(Trials trials, Deadlines deadlines, Clock clock) {
        this.trials = trials;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** By when a trial is planned: in a week. */
    public Date planned(DelegateExecution execution) {
        return onWorkingDay(LocalDate.now(clock).plusDays(WEEK));
    }

    /** A trial's own last day. */
    public Date end(DelegateExecution execution) {
        return at(trial(execution).endsOn());
    }

    /** By when the results are studied: some days after the last day, or from today when that is over. */
    public Date studied(DelegateExecution execution) {
        return after(execution, TO_STUDY);
    }

    /** By when it is decided what follows. */
    public Date decided(DelegateExecution execution) {
        return after(execution, TO_DECIDE);
    }

    /** By when it is agreed how an adopted change lasts. */
    public Date established(DelegateExecution execution) {
        return onWorkingDay(LocalDate.now(clock).plusDays(TO_ESTABLISH));
    }

    /** Four weeks after a trial began to be carried out. */
    public Date fourWeeksOver(DelegateExecution execution) {
        return at(later(trial(execution).startsOn(), LocalDate.now(clock)).plusDays(TOO_LONG));
    }

    private Date after(DelegateExecution execution, int days) {
        return onWorkingDay(
                later(trial(execution).endsOn(), LocalDate.now(clock)).plusDays(days));
    }

    /** Nobody is asked for anything on a day off: the next working day will do. */
    private Date onWorkingDay(LocalDate day) {
        return at(deadlines.workingDays().roll(day, Roll.forward));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private Trial trial(DelegateExecution execution) {
        return trials.get(PdsaCycleProcess.trialId(execution));
    }

    private Date at(LocalDate day) {
        return Date.from(day.atTime(TIME).atZone(clock.getZone()).toInstant());
    }
}
