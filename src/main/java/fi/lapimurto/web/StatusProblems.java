package fi.lapimurto.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** What a status means, in words, where nothing more is known. */
@Component
class StatusProblems {

    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 406, 408, 409, 413, 415, 503);

    private final MessageSource messages;

    StatusProblems(MessageSource messages) {
        this.messages = messages;
    }

    ProblemDetail of(HttpStatusCode status, Locale locale) {
        int fallback = status.is5xxServerError() ? 500 : 400;
        int code = KNOWN.contains(status.value()) ? status.value() : fallback;
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setDetail(messages.getMessage("overview.problem." + code, null, locale));
        return problem;
    }

    /** Whether programs ask there, who read problem+json. */
    static boolean isApi(HttpServletRequest request, String uri) {
        return uri != null && uri.startsWith(request.getContextPath() + "/api/");
    }
}
