package fi.lapimurto.demo;

import fi.lapimurto.Application;
import fi.lapimurto.team.TeamDroppedOut;
import java.util.Arrays;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.PayloadApplicationEvent;

/** The whole program with its demo; with {@value #FAILING} the last use case of the last round’s teams fails. */
public class DemoProgram {

    static final String FAILING = "--demo.failing";

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication program = new SpringApplication(Application.class);
        if (Arrays.asList(args).contains(FAILING)) {
            program.addListeners(DemoProgram::fail);
        }
        program.run(args);
    }

    private static void fail(ApplicationEvent event) {
        if (event instanceof PayloadApplicationEvent<?> payload && payload.getPayload() instanceof TeamDroppedOut) {
            throw new IllegalStateException("made to fail");
        }
    }
}
