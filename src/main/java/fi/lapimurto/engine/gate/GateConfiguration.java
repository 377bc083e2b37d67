package fi.lapimurto.engine.gate;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration
class GateConfiguration {

    /** After Spring Security (-100), so that it knows who asks; the engine registers its own filters behind all of ours. */
    static final int ORDER = 10;

    @Bean
    FilterRegistrationBean<Gate> gate(Answers answers) {
        FilterRegistrationBean<Gate> gate = new FilterRegistrationBean<>(new Gate(answers));
        gate.addUrlPatterns("/camunda/*");
        gate.setOrder(ORDER);
        return gate;
    }

    /** An empty part in a path is read in different ways by different filters, and never meant by a person. */
    @Bean
    FilterRegistrationBean<Filter> plainAddresses() {
        FilterRegistrationBean<Filter> plain = new FilterRegistrationBean<>((request, response, chain) -> {
            if (((HttpServletRequest) request).getRequestURI().contains("//")) {
                ((HttpServletResponse) response).setStatus(HttpServletResponse.SC_BAD_REQUEST);
            } else {
                chain.doFilter(request, response);
            }
        });
        plain.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return plain;
    }
}
