package fi.lapimurto.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;

/** A person's role in one collaborative or one of its teams, or everywhere. */
@Entity
@Table(name = "people_assignment")
class Assignment {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Role role;

    private UUID collaborativeId;
    private UUID teamId;

    protected Assignment() {}

    Assignment(Person person, Role role, UUID collaborativeId, UUID teamId) {
        this.id = UUID.randomUUID();
        this.person = person;
        this.role = role;
        this.collaborativeId = collaborativeId;
        this.teamId = teamId;
    }

    boolean is(Role role, UUID collaborativeId, UUID teamId) {
        return this.role == role
                && Objects.equals(this.collaborativeId, collaborativeId)
                && Objects.equals(this.teamId, teamId);
    }

    Person person() {
        return person;
    }

    Role role() {
        return role;
    }

    UUID collaborativeId() {
        return collaborativeId;
    }

    UUID teamId() {
        return teamId;
    }
}
