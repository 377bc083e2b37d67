package fi.lapimurto;

import fi.lapimurto.improvement.TrialTester;
import fi.lapimurto.notification.PostOffice;
import fi.lapimurto.team.TeamTester;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test of the whole program on a random port, with a database of its own and no demo data. All tests of one JVM with
 * nothing but this annotation share one program and one database; which tests those are differs from run to run. Jobs run
 * only when a test runs them. Anything beside it that changes the program (imports, properties, mock beans) makes a second
 * one, and the engine's web apps would find its engine instead of the first one's: test beans belong into the list below.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Import({
    EngineTables.class,
    PostOffice.class,
    SampleRows.class,
    StatementCounter.class,
    Story.class,
    TeamTester.class,
    TrialTester.class,
    WalkedElements.class
})
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "lapimurto.demo=false",
            "lapimurto.address=http://localhost",
            "lapimurto.bodies.grace=3s",
            // Hundreds of people sign in.
            "lapimurto.bcrypt-strength=4",
            "camunda.bpm.job-execution.enabled=false",
            // Spring leaves the metrics out of tests unless they ask for them.
            "management.prometheus.metrics.export.enabled=true"
        })
public @interface LapimurtoTest {}
