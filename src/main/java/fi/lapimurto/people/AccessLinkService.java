package fi.lapimurto.people;

import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.engine.UseCaseRejected.Reason;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links that let their holder set a password once, within a day. A link without a person makes the first admin, as long
 * as there is none.
 */
@Service
@Transactional
public class AccessLinkService {

    /**
     * What a link is for.
     *
     * @param person whose password it sets, or empty when it makes the first admin
     */
    public record Holder(Optional<Profile> person) {}

    private final AccessLinks links;
    private final People people;
    private final PersonRepository persons;
    private final Passwords passwords;
    private final Enrolment enrolment;
    private final Clock clock;

    AccessLinkService(
            AccessLinks links,
            People people,
            PersonRepository persons,
            Passwords passwords,
            Enrolment enrolment,
            Clock clock) {
        this.links = links;
        this.people = people;
        this.persons = persons;
        this.passwords = passwords;
        this.enrolment = enrolment;
        this.clock = clock;
    }

    /** A new link for a person; earlier unused ones stop working. */
    @UseCase
    public String create(String login) {
        Profile person = people.find(login)
                .filter(Profile::active)
                .orElseThrow(() -> UseCaseRejected.notFound("people.error.unknown", login));
        links.findByPersonIdAndUsedAtIsNull(person.id()).forEach(it -> it.replace(clock.instant()));
        return create(person.id());
    }

    /** A link for the first admin, or nothing when there is an admin. */
    public Optional<String> createForFirstAdmin() {
        return persons.countAdmins() > 0 ? Optional.empty() : Optional.of(create((UUID) null));
    }

    /** What the link is for, if it still works. */
    @Transactional(readOnly = true)
    public Optional<Holder> find(String token) {
        return working(token).map(it -> new Holder(person(it)));
    }

    /** Whether a password has been set by it. */
    @Transactional(readOnly = true)
    public boolean isUsed(String token) {
        return links.findByTokenHash(new OneTimeToken(token).hash())
                .filter(AccessLink::isUsed)
                .isPresent();
    }

    /** Sets the password of the link's person. */
    @UseCase
    public void use(String token, String password, String repeated) {
        AccessLink link = working(token).orElseThrow(AccessLink::over);
        Profile person = person(link).orElseThrow(AccessLink::over);
        List<Reason> broken =
                passwords.broken(Arrays.asList(person.login(), person.name(), person.email()), password, repeated);
        if (!broken.isEmpty()) {
            throw new UseCaseRejected(UseCaseRejected.Kind.INVALID, broken);
        }
        link.use(clock.instant());
        people.setPassword(person.login(), password);
    }

    /** Makes the first admin. */
    @UseCase
    public void useForFirstAdmin(String token, PersonDetails details, String password, String repeated) {
        links.lockFirstAdmin();
        AccessLink link = working(token).orElseThrow(AccessLink::over);
        link.use(clock.instant());
        enrolment.enrol(details, password, repeated);
        people.assign(details.login(), Role.admin, null);
    }

    private String create(UUID person) {
        OneTimeToken token = OneTimeToken.create();
        links.save(new AccessLink(token.hash(), person, clock.instant()));
        return token.text();
    }

    private Optional<AccessLink> working(String token) {
        return links.findByTokenHash(new OneTimeToken(token).hash())
                .filter(it -> it.works(clock.instant()))
                .filter(it -> it.personId() == null
                        ? persons.countAdmins() == 0
                        : person(it).filter(Profile::active).isPresent());
    }

    private Optional<Profile> person(AccessLink link) {
        return Optional.ofNullable(link.personId()).flatMap(persons::findById).map(Person::profile);
    }
}
