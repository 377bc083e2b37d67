package fi.lapimurto.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules of one collaborative with the calendar they are counted by: a value that reads nothing more. */
public final class Plan {

    private static final Comparator<DueDate> BY_TIME =
            Comparator.comparing(DueDate::at).thenComparing(DueDate::milestone).thenComparing(DueDate::occurrence);

    private final Map<Milestone, Rule> rules = new EnumMap<>(Milestone.class);
    private final WorkingDays workingDays;
    private final ZoneId zone;

    Plan(Collection<Rule> rules, WorkingDays workingDays, ZoneId zone) {
        rules.forEach(rule -> this.rules.put(rule.milestone(), rule));
        this.workingDays = workingDays;
        this.zone = zone;
        for (Milestone milestone : Milestone.values()) {
            if (!this.rules.containsKey(milestone)) {
                throw new IllegalArgumentException("No rule for " + milestone);
            }
        }
    }

    /** The rules in the order of the milestones. */
    public List<Rule> rules() {
        return List.copyOf(rules.values());
    }

    public Rule rule(Milestone milestone) {
        return rules.get(milestone);
    }

    public WorkingDays workingDays() {
        return workingDays;
    }

    /** The day on which a milestone is due, counted from a day of its anchor. */
    public LocalDate day(Milestone milestone, LocalDate anchorDay) {
        return rule(milestone).day(anchorDay, workingDays);
    }

    /** The moment at which a milestone is due, counted from a day of its anchor. */
    public Instant at(Milestone milestone, LocalDate anchorDay) {
        return moment(milestone, day(milestone, anchorDay));
    }

    /** When a milestone is due for a workshop, gap or booking; nothing when the schedule does not have it (yet). */
    public Optional<DueDate> dueDate(Milestone milestone, Schedule schedule, int occurrence) {
        return dueDates(milestone, schedule)
                .filter(it -> it.occurrence() == occurrence)
                .findFirst();
    }

    /** Everything that is due, the earliest first. */
    public List<DueDate> dueDates(Schedule schedule) {
        return Stream.of(Milestone.values())
                .flatMap(milestone -> dueDates(milestone, schedule))
                .sorted(BY_TIME)
                .toList();
    }

    private Stream<DueDate> dueDates(Milestone milestone, Schedule schedule) {
        LocalDateTime decided = decided(milestone, schedule);
        if (decided != null) {
            Instant at = decided.atZone(zone).toInstant();
            return Stream.of(new DueDate(
                    milestone, 0, decided.toLocalDate(), at, false, decided.toLocalDate(), DueDate.Move.decided));
        }
        Rule rule = rule(milestone);
        LocalDate defaultClosing = day(
                Milestone.recruiting_closes_default, schedule.firstWorkshop().first());
        return schedule.days(rule.anchor(), defaultClosing).entrySet().stream()
                .map(it -> dueDate(rule, it.getKey(), it.getValue(), schedule));
    }

    /** What the organisers have decided goes before what is counted. */
    private LocalDateTime decided(Milestone milestone, Schedule schedule) {
        LocalDate day = schedule.decidedDays().get(milestone);
        if (day != null) {
            return day.atTime(rule(milestone).time());
        }
        return milestone == Milestone.info_session ? schedule.infoSession() : null;
    }

    private DueDate dueDate(Rule rule, int occurrence, LocalDate anchorDay, Schedule schedule) {
        Milestone milestone = rule.milestone();
        LocalDate day = rule.day(anchorDay, it -> schedule.hasRoom(rule.anchor(), occurrence, it), workingDays);
        LocalDate earliest = schedule.earliest(rule.anchor(), occurrence);
        boolean over = day.isBefore(earliest);
        boolean missed = over && !milestone.happensByItself();
        LocalDate due = missed ? rule.late(earliest, anchorDay, workingDays) : day;
        LocalDate counted = rule.counted(anchorDay);
        DueDate.Move move = over ? DueDate.Move.over : move(counted, day);
        return new DueDate(milestone, occurrence, day, moment(milestone, due), missed, counted, move);
    }

    private DueDate.Move move(LocalDate counted, LocalDate day) {
        if (day.equals(counted)) {
            return DueDate.Move.none;
        }
        return workingDays.isGood(counted) ? DueDate.Move.before_holidays : DueDate.Move.day_off;
    }

    /** What is due on a day is due at the time of its rule. A time that the clocks skip in spring is an hour later, one that they repeat in autumn is the first of the two. */
    public Instant moment(Milestone milestone, LocalDate day) {
        return day.atTime(rule(milestone).time()).atZone(zone).toInstant();
    }
}
