package fi.lapimurto.journey.web;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.journey.CatchUpPlan;
import fi.lapimurto.journey.CatchUps;
import fi.lapimurto.journey.Deliverable;
import fi.lapimurto.web.Precondition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The plan by which a team that came late catches up, for programs. */
@RestController
@RequestMapping("/api/teams/{id}/catch-up")
@Tag(name = "Team's way")
class CatchUpApi {

    /** By when something is done, and whether people have chosen the day. */
    record TaskDay(String deliverable, LocalDate day, boolean chosen, boolean good) {}

    /** A plan and what its next change is to say as If-Match; without tasks when there is nothing to catch up. */
    record CatchUpResponse(List<TaskDay> tasks, Instant agreedAt, String agreedBy, int version) {}

    /** Other days, and whether the whole plan is agreed on with them. */
    record CatchUpRequest(Map<String, LocalDate> days, boolean agreed) {}

    private final CatchUps catchUps;

    CatchUpApi(CatchUps catchUps) {
        this.catchUps = catchUps;
    }

    @GetMapping
    @Operation(summary = "By when a team that came late does what was over before it came")
    ResponseEntity<CatchUpResponse> show(@PathVariable UUID id, Principal person) {
        CatchUpPlan plan = catchUps.of(person.getName(), id).plan();
        List<TaskDay> tasks = plan.tasks().stream()
                .map(it -> new TaskDay(it.deliverable().path(), it.day(), it.chosen(), it.good()))
                .toList();
        return ResponseEntity.ok()
                .eTag("\"" + plan.version() + "\"")
                .body(new CatchUpResponse(tasks, plan.agreedAt(), plan.agreedBy(), plan.version()));
    }

    @PutMapping
    @Operation(summary = "Changes days or agrees on the plan; send the ETag you have seen as If-Match")
    ResponseEntity<CatchUpResponse> change(
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody CatchUpRequest wanted,
            Principal person) {
        catchUps.toChange(person.getName(), id);
        catchUps.change(person.getName(), id, Precondition.version(ifMatch), days(wanted), wanted.agreed());
        return show(id, person);
    }

    private static Map<Deliverable, LocalDate> days(CatchUpRequest wanted) {
        Map<Deliverable, LocalDate> days = new EnumMap<>(Deliverable.class);
        if (wanted.days() != null) {
            wanted.days()
                    .forEach((name, day) -> days.put(
                            Deliverable.of(name)
                                    .orElseThrow(() -> UseCaseRejected.invalid(name, "journey.catchUp.notInPlan")),
                            day));
        }
        return days;
    }
}
