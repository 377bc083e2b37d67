package fi.lapimurto.collaborative.web;

import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.Delivery;
import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.collaborative.web.Answers.Change;
import fi.lapimurto.collaborative.web.Answers.ComingDate;
import fi.lapimurto.collaborative.web.Answers.Details;
import fi.lapimurto.collaborative.web.Answers.PageOf;
import fi.lapimurto.collaborative.web.Answers.StepDetails;
import fi.lapimurto.collaborative.web.Answers.Summary;
import fi.lapimurto.collaborative.web.Answers.Task;
import fi.lapimurto.engine.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Collaboratives for programs: everything that the pages can do. */
@RestController
@RequestMapping("/api/collaboratives")
@Tag(name = "Collaboratives")
class CollaborativesApi {

    private static final int LARGEST_PAGE = 200;

    /** What is asked to start a collaborative. */
    record Beginning(String name, String level, String language, String firstWorkshopDay, String copyOf) {
        Map<String, Object> values() {
            Map<String, Object> values = new HashMap<>();
            values.put("name", name);
            values.put("level", level);
            values.put("language", language);
            values.put("firstWorkshopDay", firstWorkshopDay);
            values.put("copyOf", copyOf);
            return values;
        }
    }

    /** What is asked to start a round like an earlier one. */
    record NextRound(String name, String firstWorkshopDay) {}

    /** Why something is done. */
    record Why(String reason) {}

    /**
     * The workshops in their order, and why they change.
     *
     * @param shiftDays instead of the workshops: by how many days all that are not over move
     */
    record NewTimetable(List<NewWorkshop> workshops, Integer shiftDays, String reason) {
        Timetable timetable(IntFunction<Timetable> shifted) {
            if (shiftDays != null && workshops != null) {
                throw Refused.invalid("shiftDays", "collaborative.timetable.shiftOrDays");
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
            String why = remoteReason == null
                    ? null
                    : remoteReason.replace("\u0000", "").strip();
            return new Workshop(number, firstDay, days, delivery, delivery == Delivery.remote ? why : null);
        }
    }

    private final Organising organising;
    private final Reading reading;
    private final PlanWriter planWriter;

    CollaborativesApi(Organising organising, Reading reading, PlanWriter planWriter) {
        this.organising = organising;
        this.reading = reading;
        this.planWriter = planWriter;
    }

    @PostMapping
    @Operation(summary = "Starts a collaborative; the rest is agreed in step 1")
    ResponseEntity<Details> open(@RequestBody Beginning beginning, Principal person) {
        return created(organising.open(beginning.values(), person.getName()), person);
    }

    @PostMapping("/{id}/copies")
    @Operation(
            summary = "Starts a new round with the plans of this one",
            description = "Copied are level, language, programme, organising body, target group, goals and common"
                    + " measures (as proposals for step 1), the workshops’ distances, the rules of the deadlines, and the"
                    + " rows of the lists that are worth keeping, with their days moved. You become its organiser.")
    ResponseEntity<Details> copy(@PathVariable UUID id, @RequestBody NextRound next, Principal person) {
        return created(organising.copy(id, next.name(), next.firstWorkshopDay(), person.getName()), person);
    }

    @GetMapping
    @Operation(
            summary = "The collaboratives that you may read, the newest first; at most 200 a page",
            description = "All words of search are found in name, code, programme or organising body."
                    + " overdueTasks counts the open tasks whose time is over; nextDate is the nearest day whose work is"
                    + " not finished, of a running collaborative.")
    PageOf<Summary> list(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            @RequestParam(required = false) String search,
            @RequestParam(required = false) CollaborativeState state,
            Locale locale,
            Principal person) {
        return reading.list(search, state, page(page, size), locale, person.getName());
    }

    @GetMapping("/{id}/dates")
    @Operation(summary = "The days from today on whose work is not finished, the nearest first")
    List<ComingDate> dates(@PathVariable UUID id, Locale locale, Principal person) {
        return reading.dates(id, locale, person.getName());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One collaborative; its ETag is what changes of the timetable ask for")
    ResponseEntity<Details> details(@PathVariable UUID id, Principal person) {
        Details details = reading.details(id, person.getName());
        return ResponseEntity.ok().eTag(tag(details)).body(details);
    }

    @GetMapping("/{id}/steps")
    @Operation(summary = "The thirteen steps and what was decided in them")
    List<StepDetails> steps(@PathVariable UUID id, Locale locale, Principal person) {
        return reading.steps(id, locale, person.getName());
    }

    @GetMapping("/{id}/tasks")
    @Operation(summary = "The open tasks, the oldest first")
    List<Task> tasks(@PathVariable UUID id, Principal person) {
        return reading.tasks(id, person.getName());
    }

    @GetMapping("/{id}/trail")
    @Operation(summary = "Who changed what and when, the newest first; at most 200 a page")
    List<Change> trail(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size,
            Principal person) {
        return reading.trail(id, page(page, size), person.getName());
    }

    @PutMapping("/{id}/workshops")
    @Operation(summary = "Replaces the timetable; send the ETag you have seen as If-Match")
    ResponseEntity<Details> reschedule(
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody NewTimetable asked,
            Principal person) {
        organising.requireOrganiser(id, person.getName());
        Integer seen = Precondition.version(ifMatch);
        Timetable timetable = asked.timetable(days -> organising.shifted(id, days, person.getName()));
        organising.reschedule(id, seen, timetable, asked.reason(), person.getName());
        return details(id, person);
    }

    @PostMapping("/{id}/workshops/preview")
    @Operation(
            summary = "What another timetable would move, and what an experienced organiser would say; saves nothing")
    PlanAnswers.Preview preview(
            @PathVariable UUID id, @RequestBody NewTimetable asked, Locale locale, Principal person) {
        organising.requireOrganiser(id, person.getName());
        Timetable timetable = asked.timetable(days -> organising.shifted(id, days, person.getName()));
        return planWriter.answer(organising.preview(id, timetable, person.getName()), locale);
    }

    @GetMapping("/{id}/workshops/changes")
    @Operation(summary = "Which workshops were moved, when, by whom and why, the latest first")
    List<PlanAnswers.TimetableChange> changes(@PathVariable UUID id, Principal person) {
        return reading.moves(id, person.getName());
    }

    @PostMapping("/{id}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ends a collaborative before its time")
    void cancel(@PathVariable UUID id, @RequestBody Why why, Principal person) {
        organising.cancel(id, why.reason(), person.getName());
    }

    private ResponseEntity<Details> created(UUID id, Principal person) {
        Details details = reading.details(id, person.getName());
        return ResponseEntity.created(URI.create("/api/collaboratives/" + id))
                .eTag(tag(details))
                .body(details);
    }

    private static PageRequest page(int page, int size) {
        return PageRequest.of(Math.max(page, 0), Math.min(Math.max(size, 1), LARGEST_PAGE));
    }

    private static String tag(Details details) {
        return "\"" + details.version() + "\"";
    }
}
