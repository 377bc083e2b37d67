package fi.lapimurto.people;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Somebody who takes part. People are never deleted, so that a login never comes back as somebody else. */
@Entity
@Table(name = "people_person")
class Person {

    @Id
    private UUID id;

    @Column(nullable = false, length = 64, updatable = false)
    private String login;

    @Column(nullable = false, length = 200)
    private String name;

    @Column(length = 320)
    private String email;

    @Column(nullable = false, length = 2)
    private String language;

    private boolean active = true;

    @Column(length = 200)
    private String passwordHash;

    @Column(nullable = false)
    private Instant sessionsFrom = Instant.EPOCH;

    @Version
    private int version;

    @OneToMany(mappedBy = "person", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    private List<Assignment> assignments = new ArrayList<>();

    protected Person() {}

    Person(PersonDetails details) {
        this.id = UUID.randomUUID();
        this.login = details.login();
        this.name = details.name().strip();
        this.email = details.email() == null || details.email().isBlank()
                ? null
                : details.email().strip();
        this.language = details.language();
    }

    /** Whether the role is new to the person. */
    boolean assign(Role role, UUID collaborativeId, UUID teamId) {
        return !has(role, collaborativeId, teamId)
                && assignments.add(new Assignment(this, role, collaborativeId, teamId));
    }

    /** Whether the person had the role. */
    boolean withdraw(Role role, UUID collaborativeId, UUID teamId) {
        return assignments.removeIf(it -> it.is(role, collaborativeId, teamId));
    }

    boolean has(Role role, UUID collaborativeId, UUID teamId) {
        return assignments.stream().anyMatch(it -> it.is(role, collaborativeId, teamId));
    }

    void deactivate() {
        active = false;
    }

    void activate() {
        active = true;
    }

    void endSessions(Instant now) {
        sessionsFrom = now;
    }

    /** A new way to store the same password, or a new one. */
    void password(String hash) {
        passwordHash = hash;
    }

    void prefer(String language) {
        this.language = language;
    }

    /** {@code null} while the engine's hash of before is in use, or nobody knows a password. */
    String passwordHash() {
        return passwordHash;
    }

    UUID id() {
        return id;
    }

    boolean mayGoOn(Instant begun) {
        return active && !begun.isBefore(sessionsFrom);
    }

    boolean active() {
        return active;
    }

    List<Assignment> assignments() {
        return List.copyOf(assignments);
    }

    Profile profile() {
        return new Profile(id, login, name, email, Locale.forLanguageTag(language), active);
    }
}
