package fi.lapimurto.faults;

import fi.lapimurto.Application;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeLifecycle;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.engine.Forms;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.schedule.Rescheduling;
import fi.lapimurto.schedule.TimetableChanged;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The program, which causes messages by what people do: collaboratives are opened and cancelled, or change their days.
 * It says which ones after each commit. What it causes is told to five people each. Afterwards its clock can go faster.
 */
class MailProgram {

    static final String CAUSED = "caused ";
    static final String HOUR = "hour ";
    static final int PEOPLE = 5;

    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 9, 1);

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        ConfigurableApplicationContext program = SpringApplication.run(Application.class, args);
        String name = program.getEnvironment().getProperty("load.name", "x");
        int count = program.getEnvironment().getProperty("load.count", Integer.class, 0);
        boolean twice = program.getEnvironment().getProperty("load.twice", Boolean.class, false);
        int done = 0;
        while (done < count) {
            try {
                String id = twice ? reschedule(program, name, done) : cancel(program, name, done);
                System.out.println(CAUSED + id);
                done++;
            } catch (RuntimeException faultOfTheDay) {
                System.out.println("not caused: " + faultOfTheDay.getClass().getSimpleName());
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        }
        System.out.println("all caused");
        passFaster(program.getEnvironment().getProperty("load.clock", Integer.class, 1));
    }

    /** From now on the program's hours pass so many times as fast. It says when one is over. */
    private static void passFaster(int times) {
        Instant begin = Instant.now();
        for (int hour = 0; times > 1; ) {
            Duration passed = Duration.between(begin, Instant.now()).multipliedBy(times);
            ClockUtil.setCurrentTime(Date.from(begin.plus(passed)));
            if (passed.toHours() > hour) {
                hour++;
                System.out.println(HOUR + hour);
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private static Collaborative open(ConfigurableApplicationContext program, String name, int number) {
        People people = program.getBean(People.class);
        String opener = name + "-0";
        for (int i = 0; i < PEOPLE; i++) {
            String login = name + "-" + i;
            if (people.find(login).isEmpty()) {
                people.createDemoPerson(login, "Person " + login, i % 2 == 0 ? "fi" : "en", Role.organiser);
            }
        }
        String code = program.getBean(Forms.class)
                .start(
                        "collaborative",
                        Map.of(
                                "name",
                                "Load " + name + " " + number,
                                "level",
                                "regional",
                                "language",
                                "fi",
                                "firstWorkshopDay",
                                FIRST_DAY.toString()),
                        opener);
        Collaborative opened =
                program.getBean(Collaboratives.class).findByCode(code).orElseThrow();
        for (int i = 1; i < PEOPLE; i++) {
            people.assign(name + "-" + i, i % 2 == 0 ? Role.organiser : Role.coach, opened.id());
        }
        return opened;
    }

    private static String cancel(ConfigurableApplicationContext program, String name, int number) {
        Collaborative opened = open(program, name, number);
        CollaborativeLifecycle course = program.getBean(CollaborativeLifecycle.class);
        program.getBean(RetryingTransaction.class)
                .inTransaction(() -> course.cancel(opened.id(), "For the fault program", name + "-0"));
        return opened.id().toString();
    }

    /** The event of the new days is heard three times. */
    private static String reschedule(ConfigurableApplicationContext program, String name, int number) {
        Collaborative opened = open(program, name, number);
        Rescheduling rescheduling = program.getBean(Rescheduling.class);
        rescheduling.reschedule(
                opened.id(), null, Timetable.usual(FIRST_DAY.plusDays(7)), "For the fault program", name + "-0");
        RetryingTransaction repetition = program.getBean(RetryingTransaction.class);
        long change = program.getBean(JdbcClient.class)
                .sql("select max(id) from audit_entry where collaborative_id = ?")
                .param(opened.id())
                .query(Long.class)
                .single();
        for (int again = 0; again < 2; again++) {
            repetition.inTransaction(
                    () -> program.publishEvent(new TimetableChanged(opened.id(), opened.code(), change)));
        }
        return opened.id().toString();
    }
}
