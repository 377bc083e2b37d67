package fi.lapimurto.engine.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.engine.UseCaseRejected;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Says no in the person's language, in the form that the web apps show; never in the engine's words. */
@Component
class Answers {

    /** Where the form door leaves the {@link UseCaseRejected} that ended a request. */
    static final String REFUSAL = "fi.lapimurto.engine.refusal";

    /** The attribute that holds the language of the form that was refused. */
    static final String REFUSAL_LANGUAGE = "fi.lapimurto.engine.refusal.language";

    /** How the engine says, in several places, that there is no such task any more. */
    private static final List<String> TASK_GONE =
            List.of("Cannot find task with id", "No matching task with id", "because \"task\" is null");

    private static final Logger log = LoggerFactory.getLogger(Answers.class);

    private final ObjectMapper json;
    private final MessageSource messages;
    private final LocaleResolver languages;

    Answers(ObjectMapper json, MessageSource messages, LocaleResolver localeResolver) {
        this.json = json;
        this.messages = messages;
        this.languages = localeResolver;
    }

    void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key)
            throws IOException {
        write(response, status, messages.getMessage(key, null, languages.resolveLocale(request)));
    }

    /** Passes the engine's answer on, or ours in its place. */
    void pass(HttpServletRequest request, BufferedResponse outcome) throws IOException {
        if (request.getAttribute(REFUSAL) instanceof UseCaseRejected refused) {
            outcome.resetBuffer();
            write(outcome, status(refused.kind()), text(refused, language(request)));
        } else if (outcome.isError()) {
            HttpStatus status = HttpStatus.valueOf(outcome.getStatus());
            JsonNode engine = engineAnswer(outcome);
            outcome.resetBuffer();
            answer(request, outcome, status, engine);
        }
        outcome.copyBodyToResponse();
    }

    private Locale language(HttpServletRequest request) {
        return request.getAttribute(REFUSAL_LANGUAGE) instanceof String form
                ? Locale.forLanguageTag(form)
                : languages.resolveLocale(request);
    }

    private void answer(HttpServletRequest request, BufferedResponse outcome, HttpStatus status, JsonNode engine)
            throws IOException {
        String type = engine.path("type").asText();
        String message = engine.path("message").asText();
        if (type.equals("OptimisticLockingException") || message.contains("ENGINE-03005")) {
            refuse(request, outcome, HttpStatus.CONFLICT, "gate.changedMeanwhile");
        } else if (type.equals("TaskAlreadyClaimedException") || message.contains("is already claimed by")) {
            refuse(request, outcome, HttpStatus.CONFLICT, "gate.claimedByOther");
        } else if (TASK_GONE.stream().anyMatch(message::contains)) {
            boolean reading = "GET".equals(request.getMethod());
            refuse(request, outcome, reading ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT, "gate.taskGone");
        } else if (message.contains("is suspended")) {
            refuse(request, outcome, HttpStatus.CONFLICT, "gate.suspended");
        } else if (status == HttpStatus.NOT_FOUND || message.contains("no deployed process definition found")) {
            refuse(request, outcome, HttpStatus.NOT_FOUND, "gate.notFound");
        } else if (status == HttpStatus.FORBIDDEN || status == HttpStatus.UNAUTHORIZED) {
            refuse(request, outcome, status, "gate.notAllowed");
        } else if (status.is4xxClientError()) {
            refuse(request, outcome, status, "gate.invalid");
        } else if (message.contains("canceling statement due to")) {
            refuse(request, outcome, HttpStatus.SERVICE_UNAVAILABLE, "gate.tooSlow");
        } else {
            log.error("{} {} failed: {} {}", request.getMethod(), request.getRequestURI(), type, message);
            refuse(request, outcome, status, "gate.failed");
        }
    }

    private JsonNode engineAnswer(BufferedResponse outcome) {
        try {
            return json.readTree(outcome.getContentAsByteArray());
        } catch (IOException e) {
            return json.missingNode();
        }
    }

    private String text(UseCaseRejected refused, Locale language) {
        return refused.reasons().stream()
                .map(it -> {
                    String why = messages.getMessage(it.key(), it.arguments().toArray(), it.key(), language);
                    return it.field() == null ? why : it.field() + ": " + why;
                })
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static HttpStatus status(UseCaseRejected.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
        };
    }

    private void write(HttpServletResponse response, HttpStatus status, String text) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(json.writeValueAsBytes(Map.of("type", "Refused", "message", text)));
    }
}
