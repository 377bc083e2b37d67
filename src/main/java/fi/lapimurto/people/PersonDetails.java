package fi.lapimurto.people;

import fi.lapimurto.engine.Language;
import fi.lapimurto.engine.PlainText;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.engine.UseCaseRejected.Reason;
import fi.lapimurto.form.MailAddresses;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is asked of a new person.
 *
 * @param email where messages go, or blank
 * @param language fi, sv or en
 */
public record PersonDetails(String login, String name, String email, String language) {

    private static final Pattern LOGIN = Pattern.compile("[a-zA-Z0-9._-]{2,64}");

    public PersonDetails {
        login = PlainText.of(PlainText.Kind.LINE, login);
        name = PlainText.of(PlainText.Kind.LINE, name);
        email = PlainText.of(PlainText.Kind.LINE, email);
    }

    /** Every rule that is broken. */
    List<Reason> broken() {
        List<Reason> broken = new ArrayList<>();
        if (login == null || !LOGIN.matcher(login).matches()) {
            broken.add(new Reason("login", "people.error.login", List.of()));
        }
        if (name == null || name.isBlank() || name.length() > 200) {
            broken.add(new Reason("name", "people.error.name", List.of()));
        }
        if (email != null && !email.isBlank() && !MailAddresses.isAddress(email)) {
            broken.add(new Reason("email", "any.mailAddress", List.of()));
        }
        if (!Language.has(language)) {
            broken.add(new Reason("language", "people.error.language", List.of()));
        }
        return broken;
    }

    void check() {
        List<Reason> broken = broken();
        if (!broken.isEmpty()) {
            throw new UseCaseRejected(UseCaseRejected.Kind.INVALID, broken);
        }
    }
}
