package fi.lapimurto.recruiting.web;

import fi.lapimurto.recruiting.Application;
import fi.lapimurto.recruiting.ApplicationAnswers;
import fi.lapimurto.recruiting.ApplicationReader;
import fi.lapimurto.recruiting.ApplicationState;
import fi.lapimurto.recruiting.ApplicationSubmissions;
import fi.lapimurto.recruiting.ApplicationWithdrawals;
import fi.lapimurto.recruiting.Place;
import fi.lapimurto.recruiting.RecruitingOverview;
import fi.lapimurto.recruiting.Scores;
import fi.lapimurto.recruiting.WaitingList;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The applications of a collaborative, for programs of its organisers. */
@RestController
@RequestMapping("/api/collaboratives/{id}/applications")
@Tag(name = "Applications")
class ApplicationsApi {

    /** One application of the list. */
    record ApplicationSummary(
            UUID id,
            String reference,
            String team,
            String organisation,
            ApplicationState state,
            Instant receivedAt,
            Integer score,
            String taskId) {}

    /** Everything about one application. */
    record ApplicationResponse(
            UUID id,
            String reference,
            ApplicationState state,
            Instant receivedAt,
            String team,
            String organisation,
            String unit,
            String problem,
            String customerProcess,
            String managementGoals,
            String managementSupport,
            String data,
            List<Place> sketch,
            String sketchReason,
            boolean crossesOrganisations,
            String processOwner,
            String decisionMaking,
            String contactName,
            String contactEmail,
            String contactPhone,
            String language,
            Scores scores,
            String reason,
            String overrideReason,
            Instant answeredAt,
            UUID teamId,
            String taskId) {}

    /** Why an application is withdrawn. */
    record Reason(String reason) {}

    private final RecruitingOverview overview;
    private final ApplicationReader reader;
    private final WaitingList waiting;
    private final ApplicationWithdrawals withdrawals;
    private final ApplicationSubmissions applying;

    ApplicationsApi(
            RecruitingOverview overview,
            ApplicationReader reader,
            WaitingList waiting,
            ApplicationWithdrawals withdrawals,
            ApplicationSubmissions applying) {
        this.overview = overview;
        this.reader = reader;
        this.waiting = waiting;
        this.withdrawals = withdrawals;
        this.applying = applying;
    }

    @GetMapping
    @Operation(summary = "The applications by number; for organisers. They are decided on by their tasks")
    List<ApplicationSummary> list(@PathVariable UUID id, Principal person) {
        RecruitingOverview.Round round = overview.of(id, person.getName());
        return round.applications().stream()
                .map(it -> new ApplicationSummary(
                        it.id(),
                        round.reference(it),
                        it.teamName(),
                        it.organisation(),
                        it.state(),
                        it.receivedAt(),
                        it.scores() == null ? null : it.score(),
                        round.tasks().get(it.id())))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Enters an application that came in another way, also a late one; answers with all of it")
    ApplicationResponse enter(@PathVariable UUID id, @RequestBody ApplicationAnswers answers, Principal person) {
        UUID entered = applying.enter(person.getName(), id, answers).id();
        return one(id, entered, person);
    }

    @PostMapping("/offer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Opens the task of offering a free place to the first who waits")
    void offer(@PathVariable UUID id, Principal person) {
        waiting.offerFreePlace(id, person.getName());
    }

    @GetMapping("/{applicationId}")
    @Operation(summary = "One application; for organisers")
    ApplicationResponse one(@PathVariable UUID id, @PathVariable UUID applicationId, Principal person) {
        return details(reader.one(id, applicationId, person.getName()));
    }

    @PostMapping("/{applicationId}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Notes that the team has withdrawn, with the reason; its place is free again")
    void withdraw(@PathVariable UUID id, @PathVariable UUID applicationId, @RequestBody Reason why, Principal person) {
        withdrawals.withdraw(id, applicationId, why.reason(), person.getName());
    }

    private static ApplicationResponse details(ApplicationReader.One one) {
        Application it = one.application();
        return new ApplicationResponse(
                it.id(),
                one.reference(),
                it.state(),
                it.receivedAt(),
                it.teamName(),
                it.organisation(),
                it.unit(),
                it.problem(),
                it.customerProcess(),
                it.managementGoals(),
                it.managementSupport(),
                it.data(),
                it.sketch(),
                it.sketchReason(),
                it.crossesOrganisations(),
                it.processOwner(),
                it.decisionMaking(),
                it.contactName(),
                it.contactEmail(),
                it.contactPhone(),
                it.language(),
                it.scores(),
                it.reason(),
                it.overrideReason(),
                it.answeredAt(),
                it.teamId(),
                one.task());
    }
}
