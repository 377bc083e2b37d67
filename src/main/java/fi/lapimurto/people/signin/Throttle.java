package fi.lapimurto.people.signin;

import fi.lapimurto.people.RateLimits;
import fi.lapimurto.web.ClientNetwork;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down: of one account from one network, so that nobody else is kept out, and of many accounts from one
 * network to one failure a second. A success does not forget failures: whoever has one account could guess others' for ever.
 */
@Component
class Throttle {

    static final int OF_ACCOUNT = 10;
    static final Duration OF_ACCOUNT_WINDOW = Duration.ofMinutes(10);
    static final int OF_NETWORK = 60;
    static final Duration OF_NETWORK_WINDOW = Duration.ofMinutes(1);

    private static final int LONGEST = 64;

    private final RateLimits limits;
    private final Object[] turns = Stream.generate(Object::new).limit(1024).toArray();

    Throttle(RateLimits limits) {
        this.limits = limits;
    }

    /**
     * Tries a password, for one account from one network one after the other, so that none is looked at too much.
     *
     * @param check nothing when it was wrong
     * @throws TooManyTries when it may not be looked at
     */
    <T> Optional<T> attempt(String login, String address, Supplier<Optional<T>> check) {
        String account = account(login, address);
        synchronized (turns[Math.floorMod(account.hashCode(), turns.length)]) {
            limits.waiting(account, OF_ACCOUNT, OF_ACCOUNT_WINDOW)
                    .or(() -> limits.waiting(network(address), OF_NETWORK, OF_NETWORK_WINDOW))
                    .ifPresent(wait -> {
                        throw new TooManyTries(wait);
                    });
            Optional<T> right = check.get();
            if (right.isEmpty()) {
                limits.count(account, OF_ACCOUNT, OF_ACCOUNT_WINDOW);
                limits.count(network(address), OF_NETWORK, OF_NETWORK_WINDOW);
            }
            return right;
        }
    }

    private static String network(String address) {
        return "sign-in from " + ClientNetwork.of(address);
    }

    private static String account(String login, String address) {
        String name = login.substring(0, Math.min(login.length(), LONGEST)).toLowerCase(Locale.ROOT);
        return "sign-in as " + name + " from " + ClientNetwork.of(address);
    }
}
