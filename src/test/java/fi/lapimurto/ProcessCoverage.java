package fi.lapimurto;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The stories of this test class, told together, walk the whole process: every flow node and nearly every sequence flow.
 * Put beside {@link LapimurtoTest}, one class per process:
 *
 * <pre>{@code
 * @LapimurtoTest
 * @ProcessCoverage("workshop")
 * class WorkshopProcessTests { … }
 * }</pre>
 *
 * After the last test the class fails and names what nobody walked. Steps whose transaction was rolled back do not count.
 * A run of single methods is not judged.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ExtendWith(ProcessCoverageCheck.class)
public @interface ProcessCoverage {

    /** The process id, which is the name of its file too. */
    String value();

    /** How large a share of the sequence flows has to be taken. */
    double flows() default 0.95;
}
