package fi.lapimurto.overview;

import fi.lapimurto.people.Parts;
import fi.lapimurto.people.People;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives every page, whoever it belongs to, the frame that fits its reader. */
@Component
class FrameInterceptor implements HandlerInterceptor, WebMvcConfigurer {

    private final People people;

    FrameInterceptor(People people) {
        this.people = people;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
        if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")) {
            return;
        }
        Principal person = request.getUserPrincipal();
        Parts parts = person == null ? new Parts(List.of()) : people.parts(person.getName());
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        page.addObject("frame", new Frame(failed == null ? request.getRequestURI() : failed.toString(), parts));
    }
}
