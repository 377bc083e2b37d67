package fi.lapimurto.people;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.engine.UseCaseRejected.Reason;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links that let their holder set a password once, within a day. A link without a person makes the first admin, as long
 * as there is none. Nobody who reads the database can use one: it keeps their hashes only.
 */
@Service
@Transactional
public class AccessLinks {

    static final Duration VALID = Duration.ofHours(24);

    /** Taken by whoever makes the first admin, so that two links cannot make two. */
    private static final long FIRST_ADMIN = 0x6c617069_61646d69L;

    private final JdbcClient jdbc;
    private final People people;
    private final PersonRepository persons;
    private final Passwords passwords;
    private final SecureRandom random = new SecureRandom();

    AccessLinks(JdbcClient jdbc, People people, PersonRepository persons, Passwords passwords) {
        this.jdbc = jdbc;
        this.people = people;
        this.persons = persons;
        this.passwords = passwords;
    }

    /** A new link for a person; earlier unused ones stop working. */
    public String create(String login) {
        Profile person = people.find(login)
                .filter(Profile::active)
                .orElseThrow(() -> UseCaseRejected.notFound("people.error.unknown", login));
        jdbc.sql("update people_access_link set used_at = now() where person_id = ? and used_at is null")
                .param(person.id())
                .update();
        return create(person.id());
    }

    /** A link for the first admin, or nothing when there is an admin. */
    public Optional<String> createForFirstAdmin() {
        return persons.countAdmins() > 0 ? Optional.empty() : Optional.of(create((UUID) null));
    }

    /** What the link is for, if it still works. */
    @Transactional(readOnly = true)
    public Optional<AccessLink> find(String token) {
        return jdbc.sql("select l.expires_at, p.login from people_access_link l"
                        + " left join people_person p on p.id = l.person_id"
                        + " where l.token_hash = ? and l.used_at is null and l.expires_at > now()"
                        + " and coalesce(p.active, true)")
                .param(hash(token))
                .query((row, number) -> new AccessLink(
                        Optional.ofNullable(row.getString("login")).flatMap(people::find),
                        row.getTimestamp("expires_at").toInstant()))
                .optional()
                .filter(link -> link.person().isPresent() || persons.countAdmins() == 0);
    }

    /** Sets the password of the link's person. */
    public void use(String token, String password, String repeated) {
        Profile person = find(token).flatMap(AccessLink::person).orElseThrow(AccessLinks::over);
        refuse(passwords.broken(person.login(), password, repeated));
        spend(token);
        people.setPassword(person.login(), password);
    }

    /** Makes the first admin. */
    public void useForFirstAdmin(String token, Details details, String password, String repeated) {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(FIRST_ADMIN).query().listOfRows();
        if (find(token).isEmpty()) {
            throw over();
        }
        List<Reason> broken = new ArrayList<>(details.broken());
        broken.addAll(passwords.broken(details.login(), password, repeated));
        refuse(broken);
        spend(token);
        people.create(details);
        people.assign(details.login(), Role.admin, null);
        people.setPassword(details.login(), password);
    }

    private String create(UUID person) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("insert into people_access_link (id, token_hash, person_id, expires_at)"
                        + " values (?, ?, ?, now() + make_interval(secs => ?))")
                .params(UUID.randomUUID(), hash(token), person, VALID.toSeconds())
                .update();
        return token;
    }

    /** Only one of two people who use a link at the same moment gets past this statement. */
    private void spend(String token) {
        int spent = jdbc.sql("update people_access_link set used_at = now()"
                        + " where token_hash = ? and used_at is null and expires_at > now()")
                .param(hash(token))
                .update();
        if (spent == 0) {
            throw over();
        }
    }

    private static void refuse(List<Reason> broken) {
        if (!broken.isEmpty()) {
            throw new UseCaseRejected(UseCaseRejected.Kind.INVALID, broken);
        }
    }

    private static UseCaseRejected over() {
        return UseCaseRejected.conflict("people.access.over");
    }

    private static String hash(String token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
