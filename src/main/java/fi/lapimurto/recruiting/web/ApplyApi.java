package fi.lapimurto.recruiting.web;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.recruiting.Application;
import fi.lapimurto.recruiting.ApplicationAnswers;
import fi.lapimurto.recruiting.ApplicationQuestion;
import fi.lapimurto.recruiting.ApplicationSubmissions;
import fi.lapimurto.recruiting.ApplyLimits;
import fi.lapimurto.recruiting.Call;
import fi.lapimurto.recruiting.Calls;
import fi.lapimurto.recruiting.TokenSigner;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public call for teams, for programs. It needs no sign-in. */
@RestController
@RequestMapping("/api/apply/{code}")
@Tag(name = "Applying")
class ApplyApi {

    /**
     * The call as far as the public may know it.
     *
     * @param seal to be sent back with an application, a few seconds later at the earliest
     */
    record PublicCall(
            String code,
            String name,
            String language,
            Call.CallState state,
            String mode,
            String invitation,
            Set<ApplicationQuestion> asked,
            Instant opensAt,
            Instant closesAt,
            String seal) {}

    /** An application with the seal of the call that it answers. */
    record Sent(ApplicationAnswers answers, String seal) {}

    /** What the applicant needs to know of it. */
    record Receipt(String reference, ReceivedState state, Instant receivedAt) {}

    private final Calls calls;
    private final ApplicationSubmissions applying;
    private final TokenSigner seal;
    private final ApplyLimits limits;
    private final MessageSource messages;

    ApplyApi(
            Calls calls,
            ApplicationSubmissions applying,
            TokenSigner seal,
            ApplyLimits limits,
            MessageSource messages) {
        this.calls = calls;
        this.applying = applying;
        this.seal = seal;
        this.limits = limits;
        this.messages = messages;
    }

    @GetMapping
    @Operation(summary = "The call for teams; without sign-in")
    PublicCall call(@PathVariable String code) {
        Call call = find(code);
        boolean open = call.state() == Call.CallState.open;
        return new PublicCall(
                call.code(),
                call.name(),
                call.language(),
                call.state(),
                call.registration() ? "registration" : "application",
                open ? call.invitation() : null,
                open ? new TreeSet<>(call.asked()) : null,
                call.opensAt(),
                call.closesAt(),
                open ? seal.of(code) : null);
    }

    @PostMapping
    @Operation(summary = "Sends an application or a registration; without sign-in, limited in number")
    ResponseEntity<?> send(
            @PathVariable String code, @RequestBody Sent sent, HttpServletRequest request, Locale locale) {
        Call call = find(code);
        Optional<Duration> wait = limits.tooMany(code, request.getRemoteAddr());
        if (wait.isPresent()) {
            return later(wait.get(), locale);
        }
        seal.require(code, sent.seal());
        if (sent.answers() == null) {
            throw UseCaseRejected.invalid("answers", "any.NotNull");
        }
        Application received = applying.apply(code, sent.answers());
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new Receipt(
                        code + "/" + received.number(),
                        ReceivedState.of(received, call.registration()),
                        received.receivedAt()));
    }

    private Call find(String code) {
        return calls.find(code).orElseThrow(() -> UseCaseRejected.notFound("recruiting.apply.unknown"));
    }

    private ResponseEntity<ProblemDetail> later(Duration wait, Locale locale) {
        Object[] minutes = {wait.toMinutes() + 1};
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.TOO_MANY_REQUESTS);
        problem.setDetail(messages.getMessage("recruiting.apply.tooMany", minutes, locale));
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header("Retry-After", String.valueOf(wait.toSeconds() + 1))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
