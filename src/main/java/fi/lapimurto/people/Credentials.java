package fi.lapimurto.people;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Whether a password is somebody's. */
@Component
public class Credentials {

    private record Stored(String login, String hash) {}

    private static final int LONGEST_LOGIN = 64;

    private final PersonRepository persons;
    private final PasswordHashes hashes;
    private final Identity identity;
    private final TransactionOperations transactions;

    Credentials(
            PersonRepository persons, PasswordHashes hashes, Identity identity, TransactionOperations transactions) {
        this.persons = persons;
        this.hashes = hashes;
        this.identity = identity;
        this.transactions = transactions;
    }

    /**
     * The login of the active person whose password it is, as it is written in the list of people. No connection to the
     * database is held while the password is looked at, which takes its time.
     */
    public Optional<String> check(String login, String password) {
        boolean possible =
                login.length() <= LONGEST_LOGIN && password.length() <= Passwords.LONGEST && login.indexOf('\0') < 0;
        Stored stored = possible ? stored(login) : new Stored(null, null);
        boolean right = hashes.matches(password, stored.hash());
        if (!right && stored.login() != null && stored.hash() == null) {
            right = identity.isPassword(stored.login(), password);
        }
        if (right && hashes.isOutdated(stored.hash())) {
            renew(stored.login(), password);
        }
        return right ? Optional.of(stored.login()) : Optional.empty();
    }

    private Stored stored(String login) {
        return transactions.execute(status -> persons.findByLogin(login)
                .filter(Person::active)
                .map(it -> new Stored(it.profile().login(), it.passwordHash()))
                .orElse(new Stored(null, null)));
    }

    private void renew(String login, String password) {
        String hash = hashes.of(password);
        transactions.executeWithoutResult(status -> {
            persons.lock(login);
            persons.findByLogin(login)
                    .filter(it -> hashes.isOutdated(it.passwordHash()))
                    .ifPresent(it -> it.password(hash));
            identity.forgetPassword(login);
        });
    }
}
