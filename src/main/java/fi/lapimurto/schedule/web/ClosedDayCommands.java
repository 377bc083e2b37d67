package fi.lapimurto.schedule.web;

import fi.lapimurto.deadline.ClosedDayList;
import fi.lapimurto.deadline.ClosedDays;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.RoleAssignments;
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
    record Form(String first, String last, String name, String kind) {}

    private final People people;
    private final ClosedDayList list;

    ClosedDayCommands(People people, ClosedDayList list) {
        this.people = people;
        this.list = list;
    }

    List<ClosedDays> all(String by) {
        RoleAssignments parts = people.parts(by);
        if (!parts.everywhere(Role.admin) && !parts.anywhere(Role.organiser)) {
            throw UseCaseRejected.forbidden("planning.closed.readersOnly");
        }
        return list.all();
    }

    boolean mayChange(String by) {
        return people.has(by, Role.admin);
    }

    UUID add(Form form, String by) {
        requireAdmin(by);
        String name = form.name() == null ? null : form.name().replace("\u0000", "");
        return list.add(day("first", form.first()), day("last", form.last()), name, kind(form.kind()), by);
    }

    void remove(UUID id, String by) {
        requireAdmin(by);
        list.remove(id, by);
    }

    private void requireAdmin(String by) {
        if (!mayChange(by)) {
            throw UseCaseRejected.forbidden("planning.closed.adminsOnly");
        }
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

    private static ClosedDays.Kind kind(String name) {
        return Stream.of(ClosedDays.Kind.values())
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
