package fi.lapimurto.people.signin;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** A password has not been looked at, since there were too many wrong ones before. */
class TooManyTries extends LockedException {

    private final Duration wait;

    TooManyTries(Duration wait) {
        super("Too many failures");
        this.wait = wait;
    }

    /** Rounded up. */
    long seconds() {
        return wait.toSeconds() + 1;
    }

    /** Rounded up. */
    long minutes() {
        return wait.toMinutes() + 1;
    }
}
