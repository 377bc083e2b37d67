package fi.lapimurto.schedule.web;

import fi.lapimurto.collaborative.Delivery;
import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.collaborative.web.CollaborativeDetails;
import fi.lapimurto.collaborative.web.CollaborativeDetailsReader;
import fi.lapimurto.engine.PlainText;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import fi.lapimurto.schedule.ReschedulePreviews;
import fi.lapimurto.schedule.Rescheduling;
import fi.lapimurto.schedule.TimetableHistory;
import fi.lapimurto.web.Precondition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.IntFunction;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The workshops of a collaborative, for programs. */
@RestController
@RequestMapping("/api/collaboratives/{id}/workshops")
@Tag(name = "Collaboratives")
class TimetableApi {

    /**
     * The workshops in their order, and why they change.
     *
     * @param shiftDays instead of the workshops: by how many days all that are not over move
     */
    record NewTimetable(List<NewWorkshop> workshops, Integer shiftDays, String reason) {
        Timetable timetable(IntFunction<Timetable> shifted) {
            if (shiftDays != null && workshops != null) {
                throw UseCaseRejected.invalid("shiftDays", "collaborative.timetable.shiftOrDays");
            }
            if (shiftDays != null) {
                return shifted.apply(shiftDays);
            }
            List<Workshop> numbered = new ArrayList<>();
            for (NewWorkshop it : workshops == null ? List.<NewWorkshop>of() : workshops) {
                NewWorkshop days = it == null ? NewWorkshop.NOTHING : it;
                numbered.add(days.numbered(numbered.size() + 1));
            }
            return new Timetable(numbered);
        }
    }

    /** The days of one workshop. */
    record NewWorkshop(LocalDate firstDay, int days, Delivery delivery, String remoteReason) {
        static final NewWorkshop NOTHING = new NewWorkshop(null, 0, null, null);

        Workshop numbered(int number) {
            String why = remoteReason == null ? null : PlainText.text(remoteReason);
            return new Workshop(number, firstDay, days, delivery, delivery == Delivery.remote ? why : null);
        }
    }

    private final AccessControl access;
    private final CollaborativeDetailsReader reader;
    private final Rescheduling rescheduling;
    private final ReschedulePreviews previews;
    private final TimetableHistory history;
    private final ScheduleViewMapper mapper;

    TimetableApi(
            AccessControl access,
            CollaborativeDetailsReader reader,
            Rescheduling rescheduling,
            ReschedulePreviews previews,
            TimetableHistory history,
            ScheduleViewMapper mapper) {
        this.access = access;
        this.reader = reader;
        this.rescheduling = rescheduling;
        this.previews = previews;
        this.history = history;
        this.mapper = mapper;
    }

    @PutMapping
    @Operation(summary = "Replaces the timetable; send the ETag you have seen as If-Match")
    ResponseEntity<CollaborativeDetails> reschedule(
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody NewTimetable asked,
            Principal person) {
        access.require(person.getName(), Permission.ROUND_ORGANISE, id);
        Integer seen = Precondition.version(ifMatch);
        Timetable timetable = asked.timetable(days -> previews.shifted(id, days, person.getName()));
        rescheduling.reschedule(id, seen, timetable, asked.reason(), person.getName());
        CollaborativeDetails details = reader.read(id, person.getName());
        return ResponseEntity.ok().eTag(details.tag()).body(details);
    }

    @PostMapping("/preview")
    @Operation(
            summary = "What another timetable would move, and what an experienced organiser would say; saves nothing")
    ScheduleResponses.Preview preview(
            @PathVariable UUID id, @RequestBody NewTimetable asked, Locale locale, Principal person) {
        access.require(person.getName(), Permission.ROUND_ORGANISE, id);
        Timetable timetable = asked.timetable(days -> previews.shifted(id, days, person.getName()));
        return mapper.answer(previews.preview(id, timetable, person.getName()), locale);
    }

    @GetMapping("/changes")
    @Operation(summary = "Which workshops were moved, when, by whom and why, the latest first")
    List<ScheduleResponses.TimetableChange> changes(@PathVariable UUID id, Principal person) {
        access.require(person.getName(), Permission.ROUND_READ, id);
        return history.history(id).stream()
                .map(ScheduleResponses.TimetableChange::of)
                .toList();
    }
}
