package fi.lapimurto.people.signin;

import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.RoleAssignments;
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
class NavigationInterceptor implements HandlerInterceptor, WebMvcConfigurer {

    private final AccessControl access;

    NavigationInterceptor(AccessControl access) {
        this.access = access;
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
        RoleAssignments roles = person == null ? new RoleAssignments(List.of()) : access.of(person.getName());
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        page.addObject(
                "frame", new NavigationModel(failed == null ? request.getRequestURI() : failed.toString(), roles));
    }
}
