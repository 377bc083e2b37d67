package fi.lapimurto.people;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.engine.UseCaseRejected.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts that people make for themselves, where somebody else has decided that they may. */
@Service
@Transactional
public class Enrolment {

    private final People people;
    private final Passwords passwords;

    Enrolment(People people, Passwords passwords) {
        this.people = people;
        this.passwords = passwords;
    }

    /** Adds a person who can sign in at once; all that is wrong is said together. */
    public Profile enrol(PersonDetails details, String password, String repeated) {
        List<Reason> broken = new ArrayList<>(details.broken());
        broken.addAll(
                passwords.broken(Arrays.asList(details.login(), details.name(), details.email()), password, repeated));
        if (!broken.isEmpty()) {
            throw new UseCaseRejected(UseCaseRejected.Kind.INVALID, broken);
        }
        Profile person = people.create(details);
        people.setPassword(details.login(), password);
        return person;
    }
}
