package fi.lapimurto.people.signin;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Keeps cookies to TLS where the program's address says that browsers use it, unless a setting says otherwise. */
class TlsCookies implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty("lapimurto.address", "").startsWith("https:")) {
            Map<String, Object> secure = Map.of(
                    "server.servlet.session.cookie.secure", true, "camunda.bpm.webapp.csrf.enable-secure-cookie", true);
            environment.getPropertySources().addLast(new MapPropertySource("cookies behind TLS", secure));
        }
    }

    /** When the settings are read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
