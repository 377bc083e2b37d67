package fi.lapimurto.people;

import fi.lapimurto.engine.UseCaseRejected.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * The one rule for passwords that people choose: long, and not a word that the login gives away. No rules about kinds
 * of characters, since they make passwords shorter and easier to guess.
 */
@Component
class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    List<Reason> broken(String login, String password, String repeated) {
        List<Reason> broken = new ArrayList<>();
        if (password == null || password.length() < SHORTEST || password.length() > LONGEST) {
            broken.add(new Reason("password", "people.error.password", List.of(SHORTEST, LONGEST)));
        } else if (password.chars().distinct().count() < 5 || givenAway(login, password)) {
            broken.add(new Reason("password", "people.error.passwordGuessable", List.of()));
        } else if (!password.equals(repeated)) {
            broken.add(new Reason("repeated", "people.error.passwordRepeated", List.of()));
        }
        return broken;
    }

    private static boolean givenAway(String login, String password) {
        String rest = password.toLowerCase(Locale.ROOT);
        if (login != null && login.length() >= 4) {
            rest = rest.replace(login.toLowerCase(Locale.ROOT), "");
        }
        return rest.length() < 6;
    }
}
