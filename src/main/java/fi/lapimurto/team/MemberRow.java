package fi.lapimurto.team;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** Somebody in a team, or a place for somebody. */
@Entity
@Table(name = "team_member")
class MemberRow {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(updatable = false)
    private UUID teamId;

    private int position;
    private UUID personId;
    private String name;
    private String email;
    private String phone;
    private String profession;
    private String memberRole;
    private boolean supervisor;
    private boolean developer;
    private boolean contact;
    private String language;

    @Enumerated(EnumType.STRING)
    private MemberState state;

    protected MemberRow() {}

    private MemberRow(UUID teamId, int position, MemberState state, String language) {
        this.id = UUID.randomUUID();
        this.teamId = teamId;
        this.position = position;
        this.state = state;
        this.language = language;
    }

    /** A place as the application draws it. */
    static MemberRow sketched(UUID teamId, int position, SketchedMember sketch, String language) {
        MemberRow row = new MemberRow(teamId, position, MemberState.sketched, language);
        row.name = sketch.name();
        row.profession = sketch.profession();
        row.memberRole = sketch.role();
        row.supervisor = sketch.supervisor();
        row.developer = sketch.developer();
        return row;
    }

    /** Who speaks for the team. */
    static MemberRow contact(UUID teamId, NewTeam team) {
        MemberRow row = new MemberRow(teamId, 0, MemberState.named, team.language());
        row.name = team.contactName();
        row.email = team.contactEmail();
        row.phone = team.contactPhone();
        row.contact = true;
        return row;
    }

    UUID id() {
        return id;
    }

    Member member() {
        return new Member(
                id,
                version,
                teamId,
                personId,
                name,
                email,
                phone,
                profession,
                memberRole,
                supervisor,
                developer,
                contact,
                language,
                state);
    }
}
