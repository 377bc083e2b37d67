package fi.lapimurto.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the body of a request may cost.
 *
 * @param largest of JSON and forms
 * @param largestPublic of everything at the doors that need no sign-in
 * @param largestFile of a file that is sent to a list
 * @param grace how long it may take however small it is
 * @param perSecond how much must come in each second after that
 * @param waiting how many threads may wait for bodies at once, of all that there are
 * @param waitingOfNetwork how many of them for one network
 */
@ConfigurationProperties("lapimurto.bodies")
record BodyLimits(
        @DefaultValue("1MB") DataSize largest,
        @DefaultValue("64KB") DataSize largestPublic,
        @DefaultValue("11MB") DataSize largestFile,
        @DefaultValue("10s") Duration grace,
        @DefaultValue("8KB") DataSize perSecond,
        @DefaultValue("100") int waiting,
        @DefaultValue("20") int waitingOfNetwork) {

    /** When a body of which so much has come is too slow. */
    Duration patience(long bytes) {
        return grace.plus(Duration.ofMillis(bytes * 1000 / perSecond.toBytes()));
    }
}
