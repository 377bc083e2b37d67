package fi.lapimurto.schedule;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.deadline.Schedule;
import fi.lapimurto.deadline.Span;
import fi.lapimurto.schedule.DecidedDay.DecidedDayType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a collaborative has agreed on so far. */
record Agreed(
        Collaborative collaborative, Timetable timetable, List<DecidedDay> decided, List<TimetableHistory.Move> moves) {

    Agreed moved(Timetable other, LocalDate on) {
        List<TimetableHistory.Move> more = new ArrayList<>(moves);
        more.addAll(TimetableHistory.between(timetable, other, on));
        return new Agreed(collaborative, other, decided, more);
    }

    Schedule schedule(ZoneId zone) {
        return new Schedule(
                LocalDate.ofInstant(collaborative.openedAt(), zone),
                timetable.workshops().stream().map(this::days).toList(),
                decidedDays(),
                infoSession(),
                days(DecidedDayType.venue_cancellation).stream()
                        .collect(Collectors.toMap(DecidedDay::occurrence, DecidedDay::firstDay)),
                TimetableHistory.decidedOn(timetable, moves));
    }

    private Map<Milestone, LocalDate> decidedDays() {
        Map<Milestone, LocalDate> days = new EnumMap<>(Milestone.class);
        days(DecidedDayType.recruiting_opens).forEach(it -> days.put(Milestone.recruiting_opens, it.firstDay()));
        days(DecidedDayType.recruiting_closes)
                .forEach(it -> days.put(Milestone.recruiting_closes_default, it.firstDay()));
        return days;
    }

    LocalDateTime infoSession() {
        return days(DecidedDayType.info_session).stream()
                .findFirst()
                .map(it -> it.firstDay().atTime(it.startTime()))
                .orElse(null);
    }

    List<DecidedDay> days(DecidedDayType kind) {
        return decided.stream().filter(it -> it.kind() == kind).toList();
    }

    /** The days on which a workshop was held, or is to be held. */
    Span days(Workshop workshop) {
        return days(DecidedDayType.workshop_held).stream()
                .filter(it -> it.occurrence() == workshop.number())
                .findFirst()
                .map(it -> new Span(it.firstDay(), it.lastDay()))
                .orElseGet(workshop::span);
    }
}
