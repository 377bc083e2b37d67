package fi.lapimurto.schedule.web;

import fi.lapimurto.deadline.ClosedDayList;
import fi.lapimurto.deadline.ClosedDays;
import fi.lapimurto.engine.PlainText;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The installation’s own closed days: organisers and admins see them, admins change them. */
@Component
class ClosedDayCommands {

    /** Days as they are being written, right or wrong. */
    record ClosedDayForm(String first, String last, String name, String kind) {}

    private final AccessControl access;
    private final ClosedDayList list;

    ClosedDayCommands(AccessControl access, ClosedDayList list) {
        this.access = access;
        this.list = list;
    }

    List<ClosedDays> all(String by) {
        access.require(by, Permission.CLOSED_DAYS_READ);
        return list.all();
    }

    boolean mayChange(String by) {
        return access.may(by, Permission.CLOSED_DAYS_WRITE);
    }

    UUID add(ClosedDayForm form, String by) {
        access.require(by, Permission.CLOSED_DAYS_WRITE);
        return list.add(
                day("first", form.first()),
                day("last", form.last()),
                PlainText.of(PlainText.Kind.LINE, form.name()),
                kind(form.kind()),
                by);
    }

    void remove(UUID id, String by) {
        access.require(by, Permission.CLOSED_DAYS_WRITE);
        list.remove(id, by);
    }

    private static LocalDate day(String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (day.getYear() < 2000 || day.getYear() > 2999) {
                throw UseCaseRejected.invalid(field, "collaborative.timetable.year");
            }
            return day;
        } catch (DateTimeParseException e) {
            throw UseCaseRejected.invalid(field, "planning.closed.day");
        }
    }

    private static ClosedDays.ClosedDayType kind(String name) {
        return Stream.of(ClosedDays.ClosedDayType.values())
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
