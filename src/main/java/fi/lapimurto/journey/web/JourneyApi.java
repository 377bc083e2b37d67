package fi.lapimurto.journey.web;

import fi.lapimurto.engine.KnownFields;
import fi.lapimurto.journey.Communications;
import fi.lapimurto.journey.Communications.CommunicationAudience;
import fi.lapimurto.journey.Communications.Entry;
import fi.lapimurto.journey.Journeys;
import fi.lapimurto.journey.Phase;
import fi.lapimurto.journey.ResultConsents;
import fi.lapimurto.journey.ResultConsents.Consent;
import fi.lapimurto.team.TeamReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A team's way for programs; what it writes on it is at {@link PaperApi}. */
@RestController
@RequestMapping("/api/teams/{id}")
@Tag(name = "Team's way")
class JourneyApi {

    /** One deliverable; its task only for those who may read the team. */
    record Step(
            String deliverable,
            Phase phase,
            Journeys.Standing standing,
            Instant finishedAt,
            String finishedBy,
            String task,
            Instant dueAt,
            Instant comesAt) {}

    /** How far a team is. */
    record Way(Phase phase, int done, int asked, List<Step> steps) {}

    /** Who may be told. */
    record ConsentRequest(String person) {}

    /** A team's permissions. */
    record Permitted(List<Consent> permissions, List<String> suggested) {}

    /** What a team has told, and whom it has not told yet. */
    record Communicated(List<Entry> entries, Set<CommunicationAudience> missing) {}

    /** What has been made. */
    record Made(UUID id) {}

    private final Journeys journeys;
    private final ResultConsents permissions;
    private final Communications communications;
    private final TeamReader reading;

    JourneyApi(Journeys journeys, ResultConsents permissions, Communications communications, TeamReader reading) {
        this.journeys = journeys;
        this.permissions = permissions;
        this.communications = communications;
        this.reading = reading;
    }

    @GetMapping("/path")
    @Operation(summary = "How far a team is: its phase, and the state of each deliverable")
    Way path(@PathVariable UUID id, Principal person) {
        TeamReader.Page page = reading.page(person.getName(), id);
        Journeys.Path path = journeys.path(person.getName(), id, page.tasks());
        List<Step> steps = path.stretches().stream()
                .flatMap(it -> it.items().stream())
                .map(JourneyApi::step)
                .toList();
        return new Way(
                path.progress().phase(), path.progress().done(), path.progress().asked(), steps);
    }

    private static Step step(Journeys.JourneyItem it) {
        return new Step(
                it.deliverable().path(),
                it.deliverable().phase(),
                it.standing(),
                it.finishedAt(),
                it.finishedBy(),
                it.task() == null ? null : it.task().id(),
                it.task() == null ? null : it.task().dueAt(),
                it.comesAt());
    }

    @GetMapping("/permissions")
    @Operation(summary = "Whom of its own management the team lets know its results")
    Permitted permissions(@PathVariable UUID id, Principal person) {
        ResultConsents.TeamConsents seen = permissions.of(person.getName(), id);
        return new Permitted(seen.all(), seen.suggested());
    }

    @PostMapping("/permissions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Gives a permission; for the team's contact")
    void permit(@PathVariable UUID id, @RequestBody ConsentRequest whom, Principal person) {
        permissions.give(person.getName(), id, whom.person());
    }

    @DeleteMapping("/permissions/{permission}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Withdraws a permission; that it was given stays in the record")
    void withdraw(@PathVariable UUID id, @PathVariable UUID permission, Principal person) {
        permissions.withdraw(person.getName(), id, permission);
    }

    @GetMapping("/communication")
    @Operation(summary = "What the team has told of its work; for the team and its coach")
    Communicated communication(@PathVariable UUID id, Principal person) {
        Communications.CommunicationLog seen = communications.of(person.getName(), id);
        return new Communicated(seen.entries(), seen.missing());
    }

    @PostMapping("/communication")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Writes down what was told; for the team's people")
    Made tell(@PathVariable UUID id, @RequestBody Map<String, Object> told, Principal person) {
        KnownFields.require(told, Communications.Told.class);
        return new Made(communications.add(person.getName(), id, told));
    }

    @DeleteMapping("/communication/{entry}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes an entry; for the team's people")
    void forget(@PathVariable UUID id, @PathVariable UUID entry, Principal person) {
        communications.remove(person.getName(), id, entry);
    }
}
