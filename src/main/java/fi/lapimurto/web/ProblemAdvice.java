package fi.lapimurto.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import fi.lapimurto.engine.UseCaseRejected;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** What goes wrong, in the asker's language: problem+json for programs, a page in the usual frame for people. */
@ControllerAdvice
public class ProblemAdvice extends ResponseEntityExceptionHandler {

    /** One thing to put right. */
    public record FieldProblem(String field, String message) implements Serializable {}

    /** The request's attribute that tells an error page why. */
    static final String REASONS = "reasons";

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final MessageSource messages;
    private final StatusProblems statuses;

    ProblemAdvice(MessageSource messages, StatusProblems statuses) {
        this.messages = messages;
        this.statuses = statuses;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(UseCaseRejected refused, WebRequest request) {
        HttpStatus status = switch (refused.kind()) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
        };
        List<FieldProblem> problems = refused.reasons().stream()
                .map(reason -> new FieldProblem(
                        reason.field(), text(reason.key(), reason.arguments().toArray())))
                .toList();
        ProblemDetail problem = problem(
                status, problems.stream().map(FieldProblem::message).distinct().collect(Collectors.joining(" ")));
        if (status == HttpStatus.BAD_REQUEST) {
            problem.setProperty("errors", problems);
        }
        return answer(problem, status, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> precondition(Precondition precondition, WebRequest request) {
        return answer(problem(precondition.status(), text(precondition.key())), precondition.status(), request);
    }

    /** Left to the sign-in, which knows whether to ask for a password or to say no. */
    @ExceptionHandler
    void denied(AccessDeniedException denied) {
        throw denied;
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception unexpected, WebRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(unexpected)) {
            // Whoever asked has gone: nobody hears an answer, and nothing is wrong here.
            return null;
        }
        if (ofBody(unexpected).isPresent()) {
            return handleExceptionInternal(
                    unexpected, null, HttpHeaders.EMPTY, ofBody(unexpected).get(), request);
        }
        LOG.error("Unexpected", unexpected);
        HttpStatus status = HttpStatus.INTERNAL_SERVER_ERROR;
        return answer(problem(status, text("overview.problem.500")), status, request);
    }

    /** What the address names does not exist, if it is not even an id. */
    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        boolean id = UUID.class.equals(mismatch.getRequiredType());
        return handleExceptionInternal(mismatch, null, headers, id ? HttpStatus.NOT_FOUND : status, request);
    }

    /** Names what in a body cannot be read. */
    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unread, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (unread.getCause() instanceof UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .collect(Collectors.joining(", "));
            return refused(
                    UseCaseRejected.invalid(place(unknown), "any.unknownField", unknown.getPropertyName(), known),
                    request);
        }
        if (unread.getCause() instanceof MismatchedInputException mismatch) {
            boolean after =
                    mismatch.getPath().isEmpty() && mismatch.getMessage().startsWith("Trailing token");
            String key = after ? "any.textAfter" : "any.wrongType";
            return refused(UseCaseRejected.invalid(after ? null : place(mismatch), key), request);
        }
        if (unread.getCause() instanceof JsonMappingException within
                && !within.getPath().isEmpty()) {
            // Within a field there is no JSON, such as NaN for a number.
            return refused(UseCaseRejected.invalid(place(within), "any.wrongType"), request);
        }
        return handleExceptionInternal(unread, null, headers, status, request);
    }

    private static String place(JsonMappingException at) {
        return at.getPath().stream()
                .map(it -> it.getFieldName() == null ? "[" + it.getIndex() + "]" : "." + it.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception ex, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Optional<HttpStatus> ofBody = ofBody(ex);
        if (ofBody.isPresent() && ofBody.get() != status) {
            return handleExceptionInternal(ex, body, headers, ofBody.get(), request);
        }
        ProblemDetail problem = statuses.of(status, LocaleContextHolder.getLocale());
        ResponseEntity<Object> answer = answer(problem, status, request);
        return answer == null
                ? null
                : ResponseEntity.status(status).headers(headers).body(answer.getBody());
    }

    /** A file that came too slowly, or was larger than it said. */
    private static Optional<HttpStatus> ofBody(Exception ex) {
        for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyRefused refused) {
                return Optional.of(refused.status());
            }
        }
        return Optional.empty();
    }

    private static ProblemDetail problem(HttpStatusCode status, String detail) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setDetail(detail);
        return problem;
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem, HttpStatusCode status, WebRequest request) {
        HttpServletRequest asked = ((ServletWebRequest) request).getRequest();
        HttpServletResponse response = ((ServletWebRequest) request).getResponse();
        if (StatusProblems.isApi(asked, asked.getRequestURI())) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        asked.setAttribute(REASONS, problem.getDetail());
        try {
            response.sendError(status.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return null;
    }

    private String text(String key, Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, arguments, locale);
    }
}
