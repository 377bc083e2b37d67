package fi.lapimurto.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Whoever cannot start the program reads why and what to do, not a stack trace. */
@ExtendWith(OutputCaptureExtension.class)
class FailureMessageTests {

    @TempDir
    Path folder;

    @Test
    void ofAFolderInUse(CapturedOutput output) {
        try (var other = FolderLock.of(folder)) {
            assertThatThrownBy(() -> start("--lapimurto.data=" + folder)).hasRootCauseInstanceOf(DatabaseFailure.class);
        }
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("Another Läpimurto is already running on the data folder " + folder)
                .contains("--lapimurto.data=<folder>")
                .doesNotContain("\tat ");
    }

    @Test
    void ofANamedServerThatDoesNotAnswer(CapturedOutput output) {
        assertThatThrownBy(() -> start(
                        "--lapimurto.data=" + folder,
                        "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/lapimurto?password=secret"))
                .isInstanceOf(Exception.class);
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("The PostgreSQL server at jdbc:postgresql://127.0.0.1:1/lapimurto gave no connection")
                .contains("SPRING_DATASOURCE_URL")
                .doesNotContain("secret")
                .doesNotContain("\tat ");
        assertThat(folder).as("nothing embedded was started").isEmptyDirectory();
    }

    @Test
    void ofAWrongPasswordForANamedServer(CapturedOutput output) {
        var database = TestDatabase.create();
        assertThatThrownBy(() -> start(
                        "--spring.datasource.url=" + database.get("spring.datasource.url"),
                        "--spring.datasource.username=" + database.get("spring.datasource.username"),
                        "--spring.datasource.password=wrong"))
                .isInstanceOf(Exception.class);
        assertThat(output).contains("gave no connection: ").contains("password authentication failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Helsinki", "Europe/London", "GMT+02:00"})
    void ofAnotherZoneThanUtc(String zone) {
        assertThatThrownBy(() -> DatabaseConfiguration.requireUtc(TimeZone.getTimeZone(zone)))
                .isInstanceOf(DatabaseFailure.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Etc/UTC", "GMT", "Z"})
    void acceptsUtcByAnyName(String zone) {
        DatabaseConfiguration.requireUtc(TimeZone.getTimeZone(zone));
    }

    @Test
    void ofAnotherZoneIsShownBeforeAnythingIsStarted(CapturedOutput output) {
        TimeZone ours = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Europe/Helsinki"));
            assertThatThrownBy(() -> start("--lapimurto.data=" + folder)).isInstanceOf(DatabaseFailure.class);
        } finally {
            TimeZone.setDefault(ours);
        }
        assertThat(output)
                .contains("The program runs in the time zone Europe/Helsinki")
                .contains("-Duser.timezone=UTC")
                .doesNotContain("\tat ");
        assertThat(folder).isEmptyDirectory();
    }

    private static void start(String... arguments) {
        new SpringApplicationBuilder(OnlyTheDatabase.class)
                .web(WebApplicationType.NONE)
                .run(arguments)
                .close();
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    @EnableConfigurationProperties(DatabaseSettings.class)
    @Import({DatabaseConfiguration.class, V1__EngineTables.class})
    static class OnlyTheDatabase {}
}
