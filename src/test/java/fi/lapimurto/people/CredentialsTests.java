package fi.lapimurto.people;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.LapimurtoTest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@LapimurtoTest
class CredentialsTests {

    private static final List<String> ANNA = Arrays.asList("anna.aalto", "Anna Aalto-Virtanen", "anna@example.org");

    @Autowired
    private Credentials credentials;

    @Autowired
    private Passwords passwords;

    @Autowired
    private People people;

    @Autowired
    private IdentityService engine;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void anOldHashIsRenewedAtTheFirstSignIn() {
        String login = somebody();
        User user = engine.createUserQuery().userId(login).singleResult();
        user.setPassword("kept from before");
        engine.saveUser(user);

        assertThat(credentials.check(login, "not this one")).isEmpty();
        assertThat(hash(login)).isNull();
        assertThat(credentials.check(login.toUpperCase(), "kept from before")).contains(login);

        assertThat(hash(login)).startsWith("{bcrypt-sha256}$2a$");
        assertThat(engine.checkPassword(login, "kept from before")).isFalse();
        assertThat(credentials.check(login, "kept from before")).contains(login);
    }

    @Test
    void aHashWithLessWorkIsRenewedToo() {
        String weak = new PasswordHashes(4).of("kept from before");
        PasswordHashes today = new PasswordHashes(5);

        assertThat(today.isOutdated(weak)).isTrue();
        assertThat(today.isOutdated(today.of("kept from before"))).isFalse();
        assertThat(today.matches("kept from before", weak)).isTrue();
    }

    @Test
    void allOfALongSentenceCounts() {
        PasswordHashes hashes = new PasswordHashes(4);
        String hash = hashes.of("ä".repeat(150) + "a");

        assertThat(hashes.matches("ä".repeat(150) + "a", hash)).isTrue();
        assertThat(hashes.matches("ä".repeat(150) + "b", hash)).isFalse();
    }

    /** The medians of a few: what a name that nobody has costs is what a wrong password costs. */
    @Test
    void aNameThatNobodyHasTakesAsLongAsAWrongPassword() {
        PasswordHashes hashes = new PasswordHashes(10);
        String hash = hashes.of("right");

        double ratio =
                (double) median(() -> hashes.matches("wrong", null)) / median(() -> hashes.matches("wrong", hash));

        assertThat(ratio).isBetween(0.6, 1.6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012", "password1234", "salasana1234", "läpimurto2026", "Lapimurto2026!", "qwertyuiop123",
                "annaaalto2026", "aalto-virtanen", "Salasana-2026", "kesäkesäkesä", "Tampere2026!!", "perkele12345",
                "aaaaaaaaaaaaa", "P4ssw0rd1234", "virtanen1985!", "jyväskylä2024", "anna@example.org"
            })
    void whatPeopleOftenChooseIsRefused(String password) {
        assertThat(passwords.broken(ANNA, password, password))
                .extracting(it -> it.key())
                .containsExactly("people.error.passwordGuessable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "neljä pitkää sanaa tässä",
                "seitsemän veljestä",
                "valoisa ilta rannalla",
                "correct horse battery",
                "Tq8!fz0pWm2x",
                "hiihtolatu katosi aamulla",
                "毎日の小さな改善が好きです"
            })
    void aSentenceOrARandomOneIsTaken(String password) {
        assertThat(passwords.broken(ANNA, password, password)).isEmpty();
    }

    private String somebody() {
        String login = "c" + UUID.randomUUID().toString().substring(0, 8);
        return people.create(new PersonDetails(login, "Kaisa Kirjautuja", null, "fi"))
                .login();
    }

    private String hash(String login) {
        return jdbc.queryForObject("select password_hash from people_person where login = ?", String.class, login);
    }

    private static long median(Runnable work) {
        long[] times = new long[9];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            work.run();
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
