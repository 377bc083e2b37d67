package fi.lapimurto.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.web.embedded.EmbeddedWebServerFactoryCustomizerAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose failures and sendings are counted: the server with the program's own settings, and nothing behind it. */
class ClientAddressTests {

    @Test
    void whatAStrangerSaysOfItsAddressIsNotBelieved() throws Exception {
        assertThat(client("198.51.100.7")).isEqualTo("127.0.0.1 http");
        assertThat(client("198.51.100.7", "--server.forward-headers-strategy=native"))
                .isEqualTo("127.0.0.1 http");
    }

    @Test
    void aProxyThatTheSettingNamesIsBelieved() throws Exception {
        String proxy = "--lapimurto.proxies=127\\.0\\.0\\.1|10\\.0\\.0\\.[56]";

        assertThat(client("198.51.100.7", proxy)).isEqualTo("198.51.100.7 https");
        assertThat(client("192.0.2.99, 198.51.100.7, 10.0.0.5", proxy)).isEqualTo("198.51.100.7 https");
    }

    private static String client(String forwardedFor, String... settings) throws Exception {
        try (ConfigurableApplicationContext program = new SpringApplicationBuilder(OnlyTheServer.class)
                .properties("server.port=0", "server.address=127.0.0.1")
                .run(append(settings, "--server.port=0"))) {
            int port = ((ServletWebServerApplicationContext) program)
                    .getWebServer()
                    .getPort();
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                    .header("X-Forwarded-For", forwardedFor)
                    .header("X-Forwarded-Proto", "https")
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
        }
    }

    private static String[] append(String[] settings, String one) {
        String[] all = java.util.Arrays.copyOf(settings, settings.length + 1);
        all[settings.length] = one;
        return all;
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        ServletWebServerFactoryAutoConfiguration.class,
        EmbeddedWebServerFactoryCustomizerAutoConfiguration.class
    })
    static class OnlyTheServer {

        @Bean
        ServletRegistrationBean<jakarta.servlet.http.HttpServlet> clientAddress() {
            return new ServletRegistrationBean<>(
                    new jakarta.servlet.http.HttpServlet() {
                        @Override
                        protected void doGet(
                                jakarta.servlet.http.HttpServletRequest request,
                                jakarta.servlet.http.HttpServletResponse response)
                                throws java.io.IOException {
                            response.getWriter().write(request.getRemoteAddr() + " " + request.getScheme());
                        }
                    },
                    "/");
        }
    }
}
