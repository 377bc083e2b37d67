package fi.lapimurto.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages are sent. The mail server itself is named by spring.mail; without it messages wait.
 *
 * @param from the address that mails come from; by default lapimurto@ and the host of lapimurto.address
 * @param hold whether nothing is sent at all: for the first start after a backup was put back
 * @param perSecond how many mails a second one node sends at most; 0 means as many as the mail server takes
 * @param attempts how often a message is tried that the mail server refuses for the time being
 * @param firstWait how long a refused message waits before it is tried again; each further wait is three times as long
 * @param longestWait the longest wait between two attempts
 * @param lease after which time a message that a node was sending is given to another one: that node is taken for dead
 * @param poll how often a node looks for messages of other nodes and for those whose wait is over
 * @param batch how many messages a node takes at a time
 * @param keep how long messages are kept that were sent or dropped; those that failed stay until somebody decides
 */
@ConfigurationProperties("lapimurto.notification")
record NotificationSettings(
        String from,
        @DefaultValue("false") boolean hold,
        @DefaultValue("20") int perSecond,
        @DefaultValue("8") int attempts,
        @DefaultValue("1m") Duration firstWait,
        @DefaultValue("6h") Duration longestWait,
        @DefaultValue("5m") Duration lease,
        @DefaultValue("10s") Duration poll,
        @DefaultValue("50") int batch,
        @DefaultValue("400d") Duration keep) {

    /** How long one node works at what it has taken, or waits for the database or for an answer: less than the lease. */
    Duration patience() {
        return lease.dividedBy(6);
    }

    /** How long to wait after an attempt. */
    Duration waitAfter(int attempt) {
        Duration wait = firstWait;
        for (int i = 1; i < attempt && wait.compareTo(longestWait) < 0; i++) {
            wait = wait.multipliedBy(3);
        }
        return wait.compareTo(longestWait) < 0 ? wait : longestWait;
    }
}
