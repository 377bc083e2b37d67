package fi.lapimurto.database;

import fi.lapimurto.Application;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.TimeZone;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** The program as it starts at {@code --started.at=…}: what was not due then is not due now. */
class UpgradedProgram {

    static final String STARTED_AT = "--started.at=";
    static final String PORT = "port ";

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        String moment = Arrays.stream(args)
                .filter(it -> it.startsWith(STARTED_AT))
                .map(it -> it.substring(STARTED_AT.length()))
                .findFirst()
                .orElseThrow();
        // From then on time goes on as usual: jobs wait for each other.
        ClockUtil.offset(Duration.between(Instant.now(), Instant.parse(moment)).toMillis());
        var program = (ServletWebServerApplicationContext) SpringApplication.run(Application.class, args);
        System.out.println(PORT + program.getWebServer().getPort());
    }
}
