package fi.lapimurto.people.signin;

import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Profile;
import fi.lapimurto.people.RoleAssignments;
import fi.lapimurto.people.UnreadMessages;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives every page, whoever it belongs to, the frame that fits its reader. */
@Component
class NavigationInterceptor implements HandlerInterceptor, WebMvcConfigurer {

    private final AccessControl access;
    private final ObjectProvider<UnreadMessages> unread;

    NavigationInterceptor(AccessControl access, ObjectProvider<UnreadMessages> unread) {
        this.access = access;
        this.unread = unread;
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
        long messages = request.getAttribute(StillSignedIn.PERSON) instanceof Profile reader
                ? unread.getObject().of(reader.id())
                : 0;
        page.addObject(
                "frame",
                new NavigationModel(failed == null ? request.getRequestURI() : failed.toString(), roles, messages));
    }
}
