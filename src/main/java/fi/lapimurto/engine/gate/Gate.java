package fi.lapimurto.engine.gate;

import fi.lapimurto.engine.gate.AllowedCalls.Call;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands between the people who have signed in and the engine’s web endpoints, and lets through only what the web apps
 * need. It closes two published holes of this engine version, which get no public fix: expressions in nested queries
 * (CVE-2026-109432) and the setup of an admin without sign-in (CVE-2026-77226).
 */
class Gate extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(Gate.class);

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");

    /** The web apps fetch their words twice at a start: once ahead of time, and once to use them. */
    private static final Pattern WORDS = Pattern.compile("/camunda/app/\\w+/locales/\\w+\\.json");

    private final AllowedCalls calls = new AllowedCalls();
    private final EngineTurns turns = new EngineTurns(Duration.ofSeconds(10));
    private final Answers answers;
    private final ReadRights rights;

    Gate(Answers answers, ReadRights rights) {
        this.answers = answers;
        this.rights = rights;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        try {
            Call call = calls.of(request.getMethod(), path).orElseThrow(() -> closed(request, path));
            HttpServletRequest checked = check(request, call, path);
            if (call.asksEngine()) {
                BufferedResponse outcome = new BufferedResponse(response);
                try (EngineTurns.Turn turn = turns.take(request.getRemoteUser())) {
                    chain.doFilter(checked, outcome);
                }
                answers.pass(request, outcome);
            } else {
                chain.doFilter(checked, WORDS.matcher(path).matches() ? new KeptForAnHour(response) : response);
            }
        } catch (Closed closed) {
            log.info(
                    "Refused {} {} of {}: {}",
                    request.getMethod(),
                    path.substring(0, Math.min(path.length(), AllowedCalls.LONGEST_PATH))
                            .replaceAll("[^\\x21-\\x7e]", "?"),
                    request.getRemoteUser(),
                    closed.key());
            answers.refuse(request, response, closed.status(), closed.key());
        }
    }

    /** What no web app reads is not there; what none changes is refused. */
    private static Closed closed(HttpServletRequest request, String path) {
        if (path.length() > AllowedCalls.LONGEST_PATH) {
            return new Closed(HttpStatus.BAD_REQUEST, "gate.tooLarge");
        }
        return WITHOUT_BODY.contains(request.getMethod())
                ? new Closed(HttpStatus.NOT_FOUND, "gate.notFound")
                : new Closed(HttpStatus.FORBIDDEN, "gate.closed");
    }

    private HttpServletRequest check(HttpServletRequest request, Call call, String path) throws IOException, Closed {
        if (call == Call.FILE) {
            return withoutBody(request);
        }
        QueryString query = QueryString.read(request.getQueryString());
        if (WITHOUT_BODY.contains(request.getMethod())) {
            withoutBody(request);
        }
        SafeBody body = SafeBody.read(request, call);
        if (call == Call.CLAIM && !body.text("userId").equals(request.getRemoteUser())) {
            throw new Closed(HttpStatus.BAD_REQUEST, "gate.forYourself");
        }
        rights.require(request.getRemoteUser(), path, calls.isOfInstallation(path), query, body);
        String conditions = request.getQueryString();
        return new CheckedRequest(request, body.bytes(), calls.isList(path) ? query.bounded(conditions) : conditions);
    }

    private static HttpServletRequest withoutBody(HttpServletRequest request) throws Closed {
        if (request.getContentLengthLong() > 0 || hasTransferEncoding(request)) {
            throw new Closed(HttpStatus.BAD_REQUEST, "gate.notJson");
        }
        return request;
    }

    private static boolean hasTransferEncoding(HttpServletRequest request) {
        return !Collections.list(request.getHeaders("Transfer-Encoding")).isEmpty();
    }

    /** An answer that the browser may keep; the web apps' own filter would have it asked for again each time. */
    private static final class KeptForAnHour extends HttpServletResponseWrapper {

        KeptForAnHour(HttpServletResponse response) {
            super(response);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=3600");
        }

        @Override
        public void setHeader(String name, String value) {
            if (!HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name)) {
                super.setHeader(name, value);
            }
        }
    }
}
