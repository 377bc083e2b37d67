package fi.lapimurto.engine.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
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
    private final Answers answers;

    Gate(Answers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        try {
            HttpServletRequest checked = check(request, path);
            if (calls.isWork(request.getMethod(), path)) {
                BufferedResponse outcome = new BufferedResponse(response);
                chain.doFilter(checked, outcome);
                answers.pass(request, outcome);
            } else {
                chain.doFilter(checked, WORDS.matcher(path).matches() ? new KeptForAnHour(response) : response);
            }
        } catch (Closed closed) {
            log.info(
                    "Refused {} {} of {}: {}",
                    request.getMethod(),
                    path.replaceAll("[^\\x21-\\x7e]", "?"),
                    request.getRemoteUser(),
                    closed.key());
            answers.refuse(request, response, closed.status(), closed.key());
        }
    }

    private HttpServletRequest check(HttpServletRequest request, String path) throws IOException, Closed {
        // The query string alone: asking for all parameters would read a form’s body.
        if (Queries.names(request.getQueryString()).anyMatch(SafeBody::isExpression)) {
            throw new Closed(HttpStatus.BAD_REQUEST, "gate.expression");
        }
        if (!calls.allows(request.getMethod(), path)) {
            throw new Closed(HttpStatus.FORBIDDEN, "gate.closed");
        }
        if (WITHOUT_BODY.contains(request.getMethod())) {
            if (request.getContentLengthLong() > 0 || hasTransferEncoding(request)) {
                throw new Closed(HttpStatus.BAD_REQUEST, "gate.notJson");
            }
            return request;
        }
        byte[] body = SafeBody.read(request);
        if (calls.isForm(path)) {
            SafeBody.checkForm(body);
        }
        return new CheckedRequest(request, body);
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
