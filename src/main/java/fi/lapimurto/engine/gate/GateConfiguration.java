package fi.lapimurto.engine.gate;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class GateConfiguration {

    /** After Spring Security (-100), so that it knows who asks; the engine registers its own filters behind all of ours. */
    static final int ORDER = 10;

    @Bean
    FilterRegistrationBean<Gate> gate(Answers answers, ReadRights rights) {
        FilterRegistrationBean<Gate> gate = new FilterRegistrationBean<>(new Gate(answers, rights));
        gate.addUrlPatterns("/camunda/*");
        gate.setOrder(ORDER);
        return gate;
    }
}
