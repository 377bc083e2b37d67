package fi.lapimurto.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.web.servlet.error.AbstractErrorController;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.json.MappingJackson2JsonView;

/** What is refused before a controller sees it: a page in the usual frame, and problem+json for programs. */
@Controller
class ErrorPages extends AbstractErrorController {

    private static final String PROBLEM = "problem";

    private final StatusProblems problems;
    private final MappingJackson2JsonView json;

    ErrorPages(
            ErrorAttributes attributes, List<ErrorViewResolver> views, StatusProblems problems, ObjectMapper mapper) {
        super(attributes, views);
        this.problems = problems;
        this.json = new MappingJackson2JsonView(mapper);
        json.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.setModelKey(PROBLEM);
        json.setExtractValueFromSingleKeyModel(true);
    }

    @RequestMapping("${server.error.path:/error}")
    ModelAndView show(HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = getStatus(request);
        response.setStatus(status.value());
        return wantsJson(request)
                ? new ModelAndView(json, PROBLEM, problems.of(status, LocaleContextHolder.getLocale()))
                : resolveErrorView(request, response, status, Map.of());
    }

    /** Programs ask at the API, or for JSON and nothing that a browser would show. */
    private static boolean wantsJson(HttpServletRequest request) {
        String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        return StatusProblems.isApi(request, (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                || accept.contains("json") && !accept.contains("html");
    }
}
