package fi.lapimurto.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class TlsCookiesTests {

    @ParameterizedTest
    @CsvSource({"https://lapimurto.example.org, true", "http://localhost:8080,", ","})
    void cookiesTravelByTlsWhereTheAddressSaysSo(String address, Boolean secure) {
        MockEnvironment environment = new MockEnvironment();
        if (address != null) {
            environment.setProperty("lapimurto.address", address);
        }

        new TlsCookies().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty("server.servlet.session.cookie.secure", Boolean.class))
                .isEqualTo(secure);
        assertThat(environment.getProperty("camunda.bpm.webapp.csrf.enable-secure-cookie", Boolean.class))
                .isEqualTo(secure);
    }
}
