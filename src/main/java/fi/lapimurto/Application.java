package fi.lapimurto;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Läpimurto: breakthrough collaboratives for health and social care, driven by BPMN processes. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Läpimurto")
public class Application {

    public static void main(String[] args) {
        // The engine stores timers in the JVM's zone: in Europe/Helsinki a timer in the hour that the clocks
        // repeat in October was kept one hour late.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(Application.class, args);
    }
}
