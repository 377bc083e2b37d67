package fi.lapimurto.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.engine.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Refusals that need neither templates nor the database: a plain page, or problem+json for programs. */
@Component
class PlainRefusal {

    private final StatusProblems problems;
    private final ObjectMapper json;

    PlainRefusal(StatusProblems problems, ObjectMapper json) {
        this.problems = problems;
        this.json = json;
    }

    /** Fills an answer that has its status. */
    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean api = StatusProblems.isApi(request, request.getRequestURI());
        Locale language = request.getHeader("Accept-Language") == null ? Locale.ROOT : request.getLocale();
        ProblemDetail problem = problems.of(HttpStatusCode.valueOf(response.getStatus()), language);
        response.setContentType(api ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(api ? json.writeValueAsString(problem) : page(problem.getDetail(), language));
    }

    private static String page(String detail, Locale language) {
        return """
            <!DOCTYPE html>
            <html lang="%s">
            <head><meta charset="utf-8"><title>Läpimurto</title><link rel="stylesheet" href="/lapimurto.css"></head>
            <body><main id="content" class="narrow"><h1>Läpimurto</h1><p role="alert">%s</p></main></body>
            </html>
            """.formatted(
                Language.has(language.getLanguage()) ? language.getLanguage() : "en", HtmlUtils.htmlEscape(detail));
    }
}
