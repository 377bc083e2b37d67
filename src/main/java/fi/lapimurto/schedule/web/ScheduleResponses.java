package fi.lapimurto.schedule.web;

import fi.lapimurto.deadline.Anchor;
import fi.lapimurto.deadline.ClosedDays;
import fi.lapimurto.deadline.Direction;
import fi.lapimurto.deadline.DueDate;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.deadline.PastChange;
import fi.lapimurto.deadline.Roll;
import fi.lapimurto.deadline.Rule;
import fi.lapimurto.deadline.Unit;
import fi.lapimurto.deadline.Warning;
import fi.lapimurto.schedule.TimetableHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** What the API answers about dates. */
public final class ScheduleResponses {

    private ScheduleResponses() {}

    /** What another timetable would change. */
    public record Preview(List<Shift> changes, List<AdviceResponse> advice) {}

    /**
     * One date that would move.
     *
     * @param from {@code null} when there was none
     * @param to {@code null} when there would be none any more
     * @param late whether the new day is over already, so that it would be due today
     * @param over whether the new moment is over already
     */
    record Shift(
            Milestone milestone,
            int occurrence,
            String name,
            Instant from,
            Instant to,
            boolean late,
            boolean over,
            List<WaitingResponse> waiting) {}

    /** An open task or a running timer. */
    record WaitingResponse(String kind, String process, String element, String name) {}

    /** What an experienced organiser would say. */
    record AdviceResponse(Warning.Severity severity, String key, String text, String source) {}

    /** One change of a timetable. */
    public record TimetableChange(Instant at, String by, String reason, List<Move> moves) {
        public static TimetableChange of(TimetableHistory.Change it) {
            return new TimetableChange(
                    it.at(),
                    it.by(),
                    it.reason(),
                    it.moves().stream().map(Move::of).toList());
        }
    }

    /** One workshop that was moved, added (no {@code from}) or left out (no {@code to}). */
    record Move(int workshop, TimetableHistory.Days from, TimetableHistory.Days to) {
        static Move of(TimetableHistory.Move it) {
            return new Move(it.workshop(), it.from(), it.to());
        }
    }

    /** All deadlines of a collaborative. */
    record PlanResponse(List<Deadline> deadlines, List<AdviceResponse> advice) {}

    /**
     * How one deadline is counted, and when it is.
     *
     * @param words the rule in a sentence
     * @param own whether it is counted differently from the default
     */
    record Deadline(
            Milestone milestone,
            String name,
            int version,
            int step,
            Anchor anchor,
            int offset,
            Unit unit,
            Direction direction,
            Roll roll,
            LocalTime time,
            String words,
            boolean own,
            List<Date> dates) {}

    /** When a deadline is; the day is the one that the rule gives, also when it was too late for it. */
    record Date(int occurrence, LocalDate day, Instant at, boolean missed) {
        static Date of(DueDate it) {
            return new Date(it.occurrence(), it.day(), it.at(), it.missed());
        }
    }

    /** One change of a rule. */
    record RuleHistory(Instant at, String by, Milestone milestone, Counting from, Counting to, String reason) {
        static RuleHistory of(PastChange it) {
            return new RuleHistory(
                    it.at(),
                    it.by(),
                    it.after().milestone(),
                    Counting.of(it.before()),
                    Counting.of(it.after()),
                    it.reason());
        }
    }

    /** What may be changed of a rule. */
    record Counting(int offset, Unit unit, Roll roll, LocalTime time) {
        static Counting of(Rule it) {
            return new Counting(it.offset(), it.unit(), it.roll(), it.time());
        }
    }

    /** Days that the installation has marked. */
    record Closed(UUID id, LocalDate first, LocalDate last, String name, ClosedDays.ClosedDayType kind) {
        static Closed of(ClosedDays it) {
            return new Closed(it.id(), it.span().first(), it.span().last(), it.name(), it.kind());
        }
    }
}
