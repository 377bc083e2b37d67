package fi.lapimurto.demo;

import fi.lapimurto.Application;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.SpringApplication;

/** The whole program with its made-up story, which it tells again on each of the days of {@code --demo.days=…}. */
public class DemoProgram {

    static final String DAYS = "--demo.days=";
    static final String TOLD = "told on ";
    static final String NOT_TOLD = "not told on ";

    public static void main(String[] args) throws InterruptedException {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        List<String> days = Arrays.stream(args)
                .filter(it -> it.startsWith(DAYS))
                .flatMap(it -> Arrays.stream(it.substring(DAYS.length()).split(",")))
                .toList();
        moveTo(days.get(0));
        boolean[] failed = {false};
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failed[0] = true;
            failure.printStackTrace();
        });
        Demo demo = SpringApplication.run(Application.class, args).getBean(Demo.class);
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("demo")) {
                thread.join();
            }
        }
        System.out.println((failed[0] ? NOT_TOLD : TOLD) + days.get(0));
        for (String day : days.subList(1, days.size())) {
            moveTo(day);
            try {
                demo.tell();
                System.out.println(TOLD + day);
            } catch (RuntimeException failure) {
                failure.printStackTrace();
                System.out.println(NOT_TOLD + day);
            }
        }
    }

    /** From then on time goes on as usual: the engine's jobs wait for each other. */
    private static void moveTo(String day) {
        Instant morning = LocalDate.parse(day).atTime(LocalTime.of(8, 30)).toInstant(ZoneOffset.UTC);
        ClockUtil.offset(Duration.between(Instant.now(), morning).toMillis());
    }
}
