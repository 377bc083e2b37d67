package fi.lapimurto.journey.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.journey.Communications;
import fi.lapimurto.journey.Communications.Audience;
import fi.lapimurto.journey.Communications.Entry;
import fi.lapimurto.journey.Deliverable;
import fi.lapimurto.journey.Deliverables;
import fi.lapimurto.journey.Journeys;
import fi.lapimurto.journey.PaperComments;
import fi.lapimurto.journey.Phase;
import fi.lapimurto.journey.ResultConsents;
import fi.lapimurto.journey.ResultConsents.Consent;
import fi.lapimurto.people.Permission;
import fi.lapimurto.team.TeamAccess;
import fi.lapimurto.team.TeamReader;
import fi.lapimurto.web.Precondition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A team's way for programs: everything that its pages can do. */
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

    /** A version that a paper has had. */
    record Version(int number, String why, Instant savedAt, String by) {}

    /** A paper and what its next change is to say as If-Match. */
    record Written(
            Object content,
            int version,
            Instant savedAt,
            Instant finishedAt,
            Boolean approved,
            List<Version> versions,
            List<PaperComments.Comment> comments) {}

    /** What is said. */
    record Words(String text) {}

    /** Who may be told. */
    record Person(String person) {}

    /** A team's permissions. */
    record Permitted(List<Consent> permissions, List<String> suggested) {}

    /** What a team has told, and whom it has not told yet. */
    record Communicated(List<Entry> entries, Set<Audience> missing) {}

    /** What has been made. */
    record Made(UUID id) {}

    private final Deliverables papers;
    private final PaperComments comments;
    private final Journeys journeys;
    private final ResultConsents permissions;
    private final Communications communications;
    private final TeamReader reading;
    private final TeamAccess access;
    private final ObjectMapper json;

    JourneyApi(
            Deliverables papers,
            PaperComments comments,
            Journeys journeys,
            ResultConsents permissions,
            Communications communications,
            TeamReader reading,
            TeamAccess access,
            ObjectMapper json) {
        this.papers = papers;
        this.comments = comments;
        this.journeys = journeys;
        this.permissions = permissions;
        this.communications = communications;
        this.reading = reading;
        this.access = access;
        this.json = json;
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

    private static Step step(Journeys.Item it) {
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

    @GetMapping("/work/{kind}")
    @Operation(summary = "What the team has written; for the team and its coach, poster and report for the round")
    ResponseEntity<Written> read(@PathVariable UUID id, @PathVariable String kind, Principal person) {
        Deliverable deliverable = PaperPages.deliverable(kind);
        Deliverables.Seen seen = papers.read(person.getName(), id, deliverable);
        return ResponseEntity.ok()
                .eTag("\"" + seen.version() + "\"")
                .body(new Written(
                        seen.version() == 0 ? null : seen.content(),
                        seen.version(),
                        seen.savedAt(),
                        seen.finishedAt(),
                        deliverable == Deliverable.report ? seen.approved() : null,
                        seen.earlier().stream()
                                .map(it -> new Version(it.number(), it.why(), it.savedAt(), it.by()))
                                .toList(),
                        comments.of(person.getName(), id, deliverable)));
    }

    @PutMapping("/work/{kind}")
    @Operation(
            summary = "Saves what the team has written; send the ETag you have seen as If-Match",
            description =
                    "Once it is ready, why says what has changed. What has not been written in its task is refused.")
    ResponseEntity<Written> write(
            @PathVariable UUID id,
            @PathVariable String kind,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody Map<String, Object> content,
            Principal person) {
        Deliverable deliverable = PaperPages.deliverable(kind);
        access.require(person.getName(), Permission.TEAM_WRITE, id);
        Object why = content.get("why");
        if (why != null && !(why instanceof String)) {
            throw UseCaseRejected.invalid("why", "any.wrongType");
        }
        Integer seen = Precondition.version(ifMatch);
        papers.save(person.getName(), id, deliverable, seen, values(content), (String) why);
        return read(id, kind, person);
    }

    @PostMapping("/work/{kind}/comments")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Says something about what the team has written; for the team and its coach")
    void comment(@PathVariable UUID id, @PathVariable String kind, @RequestBody Words words, Principal person) {
        comments.add(person.getName(), id, PaperPages.deliverable(kind), 0, words.text());
    }

    @PostMapping("/work/report/approval")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Approves the changed report again; for the team's contact")
    void approve(@PathVariable UUID id, Principal person) {
        papers.approve(person.getName(), id);
    }

    @GetMapping("/permissions")
    @Operation(summary = "Whom of its own management the team lets know its results")
    Permitted permissions(@PathVariable UUID id, Principal person) {
        ResultConsents.Seen seen = permissions.of(person.getName(), id);
        return new Permitted(seen.all(), seen.suggested());
    }

    @PostMapping("/permissions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Gives a permission; for the team's contact")
    void permit(@PathVariable UUID id, @RequestBody Person whom, Principal person) {
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
        Communications.Seen seen = communications.of(person.getName(), id);
        return new Communicated(seen.entries(), seen.missing());
    }

    @PostMapping("/communication")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Writes down what was told; for the team's people")
    Made tell(@PathVariable UUID id, @RequestBody Map<String, Object> told, Principal person) {
        return new Made(communications.add(person.getName(), id, told));
    }

    @DeleteMapping("/communication/{entry}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes an entry; for the team's people")
    void forget(@PathVariable UUID id, @PathVariable UUID entry, Principal person) {
        communications.remove(person.getName(), id, entry);
    }

    private Map<String, JsonNode> values(Map<String, Object> sent) {
        Map<String, JsonNode> values = new HashMap<>();
        sent.forEach((field, value) -> values.put(field, json.valueToTree(value)));
        return values;
    }
}
