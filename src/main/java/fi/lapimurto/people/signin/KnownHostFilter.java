package fi.lapimurto.people.signin;

import fi.lapimurto.people.HomeAddress;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests that name another host than ours, so that no page leads there. Machines that look after the program
 * reach it by its number.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class KnownHostFilter extends OncePerRequestFilter {

    private final HomeAddress home;

    KnownHostFilter(HomeAddress home) {
        this.home = home;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (home.isHost(request.getServerName())) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
