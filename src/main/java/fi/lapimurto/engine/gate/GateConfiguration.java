package fi.lapimurto.engine.gate;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration
class GateConfiguration {

    /** After Spring Security (-100), so that it knows who asks; the engine registers its own filters behind all of ours. */
    static final int ORDER = 10;

    private static final Pattern AMBIGUOUS = Pattern.compile("//|/(?:\\.|%2[eE]){1,2}(?:/|;|$)");

    @Bean
    FilterRegistrationBean<Gate> gate(Answers answers, GroupQuestions groups) {
        FilterRegistrationBean<Gate> gate = new FilterRegistrationBean<>(new Gate(answers, groups));
        gate.addUrlPatterns("/camunda/*");
        gate.setOrder(ORDER);
        return gate;
    }

    /** Empty parts and dots in a path are read in different ways by different filters, and never meant by a person. */
    @Bean
    FilterRegistrationBean<Filter> plainAddresses() {
        FilterRegistrationBean<Filter> plain = new FilterRegistrationBean<>((request, response, chain) -> {
            if (AMBIGUOUS
                    .matcher(((HttpServletRequest) request).getRequestURI())
                    .find()) {
                ((HttpServletResponse) response).setStatus(HttpServletResponse.SC_BAD_REQUEST);
            } else {
                chain.doFilter(request, response);
            }
        });
        plain.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return plain;
    }
}
