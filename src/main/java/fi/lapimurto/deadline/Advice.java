package fi.lapimurto.deadline;

import static fi.lapimurto.deadline.Warning.inform;
import static fi.lapimurto.deadline.Warning.warn;

import fi.lapimurto.deadline.WorkingDays.Season;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an experienced organiser would say when workshops are planned or moved. Nothing here forbids anything. */
@Component
public class Advice {

    /** The information session’s window in weeks before the first workshop (G5). */
    public static final int EARLIEST_INFO_SESSION = 6;

    public static final int LATEST_INFO_SESSION = 3;

    /** Dates were over when the collaborative began; which they are, the plan shows one by one. */
    public static final String STARTED_LATE = "startedLate";

    /** The first workshop was over when the collaborative began: work taken along, or a slip of the year. */
    public static final String BEGUN_BEFORE = "begunBefore";

    private final DeadlineSettings settings;

    Advice(DeadlineSettings settings) {
        this.settings = settings;
    }

    /**
     * Everything worth saying about a schedule as seen on a day; what is over by then needs no advice. Who moves a
     * workshop wants only what the old schedule did not have: warnings are equal when they say the same.
     */
    public List<Warning> on(Plan plan, Schedule schedule, LocalDate today) {
        List<Warning> warnings = new ArrayList<>();
        for (int number = 1; number <= schedule.workshops().size(); number++) {
            Span workshop = schedule.workshops().get(number - 1);
            if (!workshop.last().isBefore(today)) {
                days(plan.workingDays(), workshop, number, warnings);
                seasons(plan.workingDays(), workshop, number, warnings);
                participantList(plan, workshop, number, today).ifPresent(warnings::add);
                gapBefore(schedule, number).ifPresent(warnings::add);
            }
        }
        infoSession(plan, schedule, today).ifPresent(warnings::add);
        deadlines(plan, schedule, today, "deadlinesInJuly", Season.july).ifPresent(warnings::add);
        deadlines(plan, schedule, today, "deadlinesAtChristmas", Season.christmas)
                .ifPresent(warnings::add);
        lateStart(plan, schedule, today, warnings);
        return List.copyOf(warnings);
    }

    /** Everything that the calendar says of workshops that are about to be planned for the first time. */
    public List<Warning> onDays(WorkingDays calendar, List<Span> workshops, LocalDate today) {
        List<Warning> warnings = new ArrayList<>();
        if (workshops.get(0).first().isBefore(today)) {
            warnings.add(warn("workshopIsOver", workshops.get(0).first()));
        }
        for (int number = 1; number <= workshops.size(); number++) {
            Span workshop = workshops.get(number - 1);
            if (!workshop.last().isBefore(today)) {
                days(calendar, workshop, number, warnings);
                seasons(calendar, workshop, number, warnings);
            }
        }
        return warnings;
    }

    /** Whether nothing in the calendar speaks against a workshop on these days. */
    public boolean suits(WorkingDays calendar, Span workshop) {
        List<Warning> against = new ArrayList<>();
        days(calendar, workshop, 0, against);
        seasons(calendar, workshop, 0, against);
        return against.isEmpty();
    }

    private static void days(WorkingDays calendar, Span workshop, int number, List<Warning> warnings) {
        workshop.days().forEach(day -> {
            if (calendar.holiday(day).isPresent()) {
                calendar.holiday(day).ifPresent(it -> warnings.add(warn("workshopOnHoliday", number, day, it)));
            } else if (calendar.isWeekend(day)) {
                warnings.add(warn("workshopOnWeekend", number, day));
            } else {
                calendar.closed(day).ifPresent(it -> warnings.add(warn("workshopOnClosedDay", number, day, it.name())));
            }
        });
    }

    private void seasons(WorkingDays calendar, Span workshop, int number, List<Warning> warnings) {
        if (workshop.days().anyMatch(day -> isIn(Season.july, day))) {
            warnings.add(warn("workshopInJuly", number));
        }
        workshop.days()
                .map(day -> day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
                .filter(settings.schoolHolidayWeeks()::contains)
                .findFirst()
                .ifPresent(week -> warnings.add(warn("workshopInSchoolHoliday", number, week)));
        workshop.days()
                .flatMap(day -> calendar.avoided(day).stream())
                .findFirst()
                .ifPresent(it -> warnings.add(warn("workshopOnAvoidedDays", number, it.name())));
    }

    private static Optional<Warning> participantList(Plan plan, Span workshop, int number, LocalDate today) {
        LocalDate due = plan.day(Milestone.participant_list, workshop.first());
        boolean tooLate = due.isBefore(today) && !workshop.first().isBefore(today);
        return tooLate ? Optional.of(warn("listTooLate", number, due)) : Optional.empty();
    }

    private Optional<Warning> gapBefore(Schedule schedule, int number) {
        if (number == 1) {
            return Optional.empty();
        }
        long days = schedule.workshops()
                .get(number - 2)
                .daysUntil(schedule.workshops().get(number - 1));
        return days < settings.shortestGap() * 7L
                ? Optional.of(warn("gapTooShort", number - 1, number, days, settings.shortestGap()))
                : Optional.empty();
    }

    private static Optional<Warning> infoSession(Plan plan, Schedule schedule, LocalDate today) {
        LocalDate workshop = schedule.firstWorkshop().first();
        LocalDate day = schedule.infoSession() == null
                ? plan.day(Milestone.info_session, workshop)
                : schedule.infoSession().toLocalDate();
        if (day.isBefore(today)) {
            return Optional.empty();
        }
        if (day.isAfter(workshop.minusWeeks(LATEST_INFO_SESSION))) {
            return Optional.of(warn("infoSessionTooLate", day, LATEST_INFO_SESSION));
        }
        boolean holidaysBetween =
                day.datesUntil(workshop).anyMatch(it -> WorkingDays.season(it).isPresent());
        boolean early = day.isBefore(workshop.minusWeeks(EARLIEST_INFO_SESSION));
        if (early && !holidaysBetween) {
            return Optional.of(warn("infoSessionTooEarly", day, EARLIEST_INFO_SESSION));
        }
        return !early && holidaysBetween ? Optional.of(inform("infoSessionInHolidays", day)) : Optional.empty();
    }

    /** Work that is due while those who do it are on holiday: on a decided day, or by a rule that does not roll. */
    private static Optional<Warning> deadlines(
            Plan plan, Schedule schedule, LocalDate today, String key, Season season) {
        List<LocalDate> days = plan.dueDates(schedule).stream()
                .filter(it -> !it.milestone().happensByItself())
                .map(DueDate::day)
                .filter(it -> !it.isBefore(today) && isIn(season, it))
                .toList();
        return days.isEmpty() ? Optional.empty() : Optional.of(inform(key, days.size(), days.get(0)));
    }

    /** Once the first day is over, the tasks themselves say that they are overdue. */
    private static void lateStart(Plan plan, Schedule schedule, LocalDate today, List<Warning> warnings) {
        if (today.isAfter(schedule.openedOn())) {
            return;
        }
        LocalDate first = schedule.firstWorkshop().first();
        if (first.isBefore(today)) {
            warnings.add(warn(BEGUN_BEFORE, first));
        }
        long missed = plan.dueDates(schedule).stream().filter(DueDate::missed).count();
        if (missed > 0) {
            warnings.add(warn(STARTED_LATE, missed));
        }
    }

    private static boolean isIn(Season season, LocalDate day) {
        return WorkingDays.season(day).filter(season::equals).isPresent();
    }
}
