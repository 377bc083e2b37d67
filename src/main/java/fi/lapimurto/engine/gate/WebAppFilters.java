package fi.lapimurto.engine.gate;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;

/** Joins the web apps' idea of a session to ours. Both filters come after Spring Security's and before the engine's. */
@Configuration
class WebAppFilters {

    static final int SIGN_OUT = 5;
    static final int SIGN_IN = 20;

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webAppSignIn() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter =
                new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.setInitParameters(Map.of("authentication-provider", SpringPrincipal.class.getName()));
        filter.addUrlPatterns("/camunda/api/*", "/camunda/app/*");
        filter.setOrder(SIGN_IN);
        return filter;
    }

    /** Whoever signs out of Tasklist has signed out of everything, on a shared machine above all. */
    @Bean
    FilterRegistrationBean<Filter> webAppSignOut() {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
            chain.doFilter(request, response);
            HttpServletRequest http = (HttpServletRequest) request;
            boolean asked =
                    "POST".equals(http.getMethod()) && http.getRequestURI().endsWith("/logout");
            // The engine's own filter has refused a forged request by then, and says so.
            if (asked && ((HttpServletResponse) response).getStatus() < 300) {
                HttpSession session = http.getSession(false);
                if (session != null) {
                    session.invalidate();
                }
                SecurityContextHolder.clearContext();
            }
        });
        filter.addUrlPatterns("/camunda/api/admin/auth/user/*");
        filter.setOrder(SIGN_OUT);
        return filter;
    }
}
