package fi.lapimurto.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Forms that come later than their session lasted: it ran out, the program was started anew, or somebody signed in or out
 * in another tab. What was filled in goes back to the browser, to be sent once more; nothing of it is kept here, and
 * nothing is done before whoever is signed in has pressed the button.
 */
@Component
class ExpiredSessionFormFilter implements AccessDeniedHandler {

    private static final String TOKEN = "_csrf";

    /** A value of a form; the name may be there several times. */
    public record Field(String name, String value) {}

    /**
     * What came too late.
     *
     * @param page where it was filled in, if the browser says so
     * @param file whether a file came along, which a page cannot send once more
     */
    public record LateForm(String action, String page, boolean file, List<Field> fields) {}

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (why instanceof CsrfException && isFromOurPage(request)) {
            String path = request.getRequestURI();
            if (isBegunAnew(path.substring(request.getContextPath().length()))) {
                response.sendRedirect(path + "?again");
                return;
            }
            request.setAttribute("late", late(request));
        }
        response.sendError(HttpStatus.FORBIDDEN.value());
    }

    /** What others' pages send is never offered to be sent again. */
    private static boolean isFromOurPage(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
    }

    /** Passwords are typed again and never written into a page. */
    private static boolean isBegunAnew(String path) {
        return path.equals("/login") || path.startsWith("/access/");
    }

    private static LateForm late(HttpServletRequest request) {
        List<Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            for (String value : values) {
                if (!name.equals(TOKEN)) {
                    fields.add(new Field(name, value));
                }
            }
        });
        boolean file = String.valueOf(request.getContentType()).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
        return new LateForm(request.getRequestURI(), page(request).orElse(null), file, fields);
    }

    /** The path of the page that sent the form; it is ours, as only our pages come this far. */
    private static Optional<String> page(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.REFERER))
                .map(it -> UriComponentsBuilder.fromUriString(it).build().getPath());
    }
}
