package fi.lapimurto.people;

import fi.lapimurto.audit.AuditSubject;
import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.engine.Language;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.NameOrder;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part and in which role. What changes here reaches the engine's users and groups in the same transaction. */
@Service
@Transactional
public class People {

    /** What becomes of somebody's access. */
    private enum PersonChange {
        created,
        assigned,
        withdrawn,
        activated,
        deactivated,
        password
    }

    private final PersonRepository persons;
    private final Identity identity;
    private final PasswordHashes hashes;
    private final AuditTrail trail;
    private final PeopleSettings settings;

    People(
            PersonRepository persons,
            Identity identity,
            PasswordHashes hashes,
            AuditTrail trail,
            PeopleSettings settings) {
        this.persons = persons;
        this.identity = identity;
        this.hashes = hashes;
        this.trail = trail;
        this.settings = settings;
    }

    /** Adds a person who cannot sign in until a password is set. */
    public Profile create(PersonDetails details) {
        details.check();
        persons.lockLogin(details.login());
        if (persons.findByLogin(details.login()).isPresent()) {
            throw UseCaseRejected.invalid("login", "people.error.loginTaken", details.login());
        }
        Person person = persons.save(new Person(details));
        record(person, PersonChange.created, null, null, null);
        mirror(person);
        return person.profile();
    }

    /** Adds a person whose password is the login: for demonstrations only. */
    public Profile createDemoPerson(String login, String name, String language, Role... everywhere) {
        Profile person = create(new PersonDetails(login, name, login + "@example.org", language));
        for (Role role : everywhere) {
            assign(login, role, null);
        }
        person(login).password(hashes.of(login));
        return person;
    }

    /** Whether there is any person at all yet. */
    @Transactional(readOnly = true)
    public boolean anybody() {
        return persons.count() > 0;
    }

    @Transactional(readOnly = true)
    public Optional<Profile> find(String login) {
        return persons.findByLogin(login).map(Person::profile);
    }

    /** Who has this e-mail address; nobody when several have it. */
    @Transactional(readOnly = true)
    public Optional<Profile> findByEmail(String email) {
        List<Person> found = email == null ? List.of() : persons.findByEmail(email.strip());
        return found.size() == 1 ? Optional.of(found.get(0).profile()) : Optional.empty();
    }

    /**
     * Gives a role; giving it again changes nothing.
     *
     * @param collaborativeId where it holds, or {@code null} for everywhere
     */
    public void assign(String login, Role role, UUID collaborativeId) {
        assign(login, role, collaborativeId, null);
    }

    /**
     * Gives a role; giving it again changes nothing.
     *
     * @param collaborativeId where it holds, or {@code null} for everywhere
     * @param teamId the only team of the collaborative in which it holds, or {@code null}
     */
    public void assign(String login, Role role, UUID collaborativeId, UUID teamId) {
        Person person = person(login);
        if (role == Role.admin && collaborativeId != null) {
            throw UseCaseRejected.invalid("role", "people.error.adminEverywhere");
        }
        if (!person.active()) {
            throw UseCaseRejected.conflict(
                    "people.error.inactive", person.profile().name());
        }
        if (person.assign(role, collaborativeId, teamId)) {
            record(person, PersonChange.assigned, role, collaborativeId, teamId);
            mirror(person);
        }
    }

    /** Takes a role away, from the person's next click on. */
    public void withdraw(String login, Role role, UUID collaborativeId) {
        withdraw(login, role, collaborativeId, null);
    }

    /** Takes a role in one team away, from the person's next click on; what they hold elsewhere stays. */
    public void withdraw(String login, Role role, UUID collaborativeId, UUID teamId) {
        Person person = person(login);
        if (role == Role.admin) {
            keepOneAdmin(person);
        }
        if (role == Role.organiser && collaborativeId != null && teamId == null) {
            keepOneOrganiser(person, collaborativeId);
        }
        if (person.withdraw(role, collaborativeId, teamId)) {
            record(person, PersonChange.withdrawn, role, collaborativeId, teamId);
            mirror(person);
        }
    }

    /** Ends a person's access; what they did stays under their name. */
    public void deactivate(String login) {
        Person person = person(login);
        keepOneAdmin(person);
        person.deactivate();
        record(person, PersonChange.deactivated, null, null, null);
        mirror(person);
    }

    /** Gives access back, with the roles that were there. */
    public void activate(String login) {
        Person person = person(login);
        person.activate();
        record(person, PersonChange.activated, null, null, null);
        mirror(person);
    }

    public void chooseLanguage(String login, String language) {
        if (!Language.has(language)) {
            throw UseCaseRejected.invalid("language", "people.error.language");
        }
        person(login).prefer(language);
    }

    /** Who has a role in which of the teams, each team's people in the order of names; a team with nobody is left out. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Profile>> holders(Role role, Collection<UUID> teamIds) {
        return persons.holders(role, teamIds).stream()
                .sorted(byName(it -> it.person().profile()))
                .collect(Collectors.groupingBy(
                        Assignment::teamId, Collectors.mapping(it -> it.person().profile(), Collectors.toList())));
    }

    /** Who does what in one collaborative as a whole, in the order of names. */
    @Transactional(readOnly = true)
    public List<Participant> participants(UUID collaborativeId) {
        return persons.participants(collaborativeId).stream()
                .sorted(People.<Assignment>byName(it -> it.person().profile()).thenComparing(Assignment::role))
                .map(it -> new Participant(it.person().profile(), it.role()))
                .toList();
    }

    static <T> Comparator<T> byName(Function<T, Profile> profile) {
        return NameOrder.<T>by(it -> profile.apply(it).name())
                .thenComparing(it -> profile.apply(it).login());
    }

    /** The names behind logins; a login that is nobody's is left out. */
    @Transactional(readOnly = true)
    public Map<String, String> names(Collection<String> logins) {
        return persons.findByLoginIn(logins).stream()
                .map(Person::profile)
                .collect(Collectors.toMap(Profile::login, Profile::name));
    }

    /** The people behind logins; a login that is nobody's, or of somebody without access, is left out. */
    @Transactional(readOnly = true)
    public Map<String, Profile> withLogins(Collection<String> logins) {
        return persons.findByLoginIn(logins).stream()
                .map(Person::profile)
                .filter(Profile::active)
                .collect(Collectors.toMap(Profile::login, Function.identity()));
    }

    /** Who has a role anywhere, and in which rounds; {@code null} among these stands for all of them. */
    @Transactional(readOnly = true)
    public Map<Profile, Set<UUID>> holders(Role role) {
        return persons.holders(role).stream()
                .collect(Collectors.groupingBy(
                        it -> it.person().profile(),
                        Collectors.mapping(Assignment::collaborativeId, Collectors.toCollection(HashSet::new))));
    }

    /** The people with one of the ids. */
    @Transactional(readOnly = true)
    public Map<UUID, Profile> profiles(Collection<UUID> ids) {
        return persons.findByIdIn(ids).stream()
                .map(Person::profile)
                .collect(Collectors.toMap(Profile::id, Function.identity()));
    }

    /** The language the person has chosen, or the installation's when there is no such person. */
    @Transactional(readOnly = true)
    public Locale languageOf(String login) {
        return find(login).map(Profile::language).orElseGet(settings::locale);
    }

    /** The person, unless deactivated or given a new password since the session began. */
    @Transactional(readOnly = true)
    public Optional<Profile> stillSignedIn(String login, Instant begun) {
        return persons.findByLogin(login).filter(it -> it.mayGoOn(begun)).map(Person::profile);
    }

    void setPassword(String login, String password) {
        Person person = person(login);
        // The servlet container times sessions so, to the millisecond.
        person.endSessions(Instant.ofEpochMilli(System.currentTimeMillis()));
        record(person, PersonChange.password, null, null, null);
        person.password(hashes.of(password));
        identity.forgetPassword(login);
    }

    private void record(Person person, PersonChange change, Role role, UUID collaborativeId, UUID teamId) {
        Authentication actor = SecurityContextHolder.getContext().getAuthentication();
        trail.record(
                new AuditSubject("person", person.id(), collaborativeId, teamId),
                change,
                actor == null ? null : actor.getName(),
                role == null ? null : role.name(),
                null);
    }

    private Person person(String login) {
        persons.lock(login);
        return persons.findByLogin(login).orElseThrow(() -> UseCaseRejected.notFound("people.error.unknown", login));
    }

    private void keepOneAdmin(Person person) {
        List<String> admins = persons.lockAdmins();
        if (admins.equals(List.of(person.profile().login()))) {
            throw UseCaseRejected.conflict("people.error.lastAdmin");
        }
    }

    private void keepOneOrganiser(Person person, UUID collaborativeId) {
        List<String> organisers = persons.lockOrganisers(collaborativeId);
        if (organisers.equals(List.of(person.profile().login()))) {
            throw UseCaseRejected.conflict("people.error.lastOrganiser");
        }
    }

    private void mirror(Person person) {
        TreeSet<String> groups = new TreeSet<>();
        if (person.active()) {
            person.assignments().forEach(it -> groups.addAll(Groups.of(it.role(), it.collaborativeId(), it.teamId())));
        }
        identity.mirror(person.profile(), groups);
    }
}
