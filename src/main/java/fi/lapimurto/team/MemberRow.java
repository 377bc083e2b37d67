package fi.lapimurto.team;

import fi.lapimurto.engine.UseCaseRejected;
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

    /** Somebody who has just been named. */
    static MemberRow named(UUID teamId, int position, NewMember member) {
        MemberRow row = new MemberRow(teamId, position, MemberState.named, member.language());
        row.name(member);
        return row;
    }

    /** Says who it is; somebody else than before has not been asked yet. */
    void name(NewMember member) {
        boolean another = !member.name().equals(name) || !member.email().equalsIgnoreCase(email);
        if (another && state != MemberState.confirmed) {
            state = MemberState.named;
        }
        name = member.name();
        email = member.email();
        phone = member.phone();
        profession = member.profession();
        memberRole = member.role();
        supervisor = member.supervisor();
        developer = member.developer();
        language = member.language();
    }

    void requireInvitable() {
        if (state != MemberState.named && state != MemberState.invited) {
            throw UseCaseRejected.conflict("team.error.notToInvite");
        }
    }

    void invite() {
        requireInvitable();
        state = MemberState.invited;
    }

    void confirm(UUID person) {
        state = MemberState.confirmed;
        personId = person;
    }

    /** What is left of somebody who has said no: a place, and what it is for. */
    void open() {
        state = MemberState.sketched;
        name = null;
        email = null;
        phone = null;
        contact = false;
    }

    /** Somebody who took part stays with a name, and is not written to any more. */
    void leave() {
        state = MemberState.left;
        email = null;
        phone = null;
    }

    void speak(boolean forTeam) {
        contact = forTeam;
    }

    UUID id() {
        return id;
    }

    UUID teamId() {
        return teamId;
    }

    int position() {
        return position;
    }

    MemberState state() {
        return state;
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
