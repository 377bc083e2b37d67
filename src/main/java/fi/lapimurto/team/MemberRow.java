package fi.lapimurto.team;

import fi.lapimurto.engine.UseCaseRejected;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

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

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    private Undoable undoable;

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
        if (another && undoable != null && undoable.change() == Undoable.Change.declined) {
            undoable = null;
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

    /** What is left of somebody who has said no: a place, and what it is for; for a day the no can be undone. */
    void open(Instant at) {
        undoable = Undoable.of(Undoable.Change.declined, at, member(), MemberRoles.Given.NOTHING);
        state = MemberState.sketched;
        name = null;
        email = null;
        phone = null;
        contact = false;
    }

    /** Whoever leaves is not written to any more; for a day it can be undone. */
    void leave(Instant at, MemberRoles.Given given) {
        undoable = Undoable.of(Undoable.Change.removed, at, member(), given);
        state = MemberState.left;
        email = null;
        phone = null;
    }

    /** Speaks for the team from now on, instead of whoever the change names. */
    void speak(Undoable change) {
        contact = true;
        undoable = change;
    }

    void fallSilent() {
        contact = false;
        if (undoable != null && undoable.change() == Undoable.Change.contact) {
            undoable = null;
        }
    }

    /**
     * Makes it as it was before a change, and answers what was.
     *
     * @throws UseCaseRejected when there is no such change any more, or it is older than a day
     */
    Undoable undo(Undoable.Change change, Instant now) {
        if (undoable == null || undoable.change() != change) {
            throw UseCaseRejected.conflict("team.undo.gone." + change);
        }
        if (undoable.isOver(now)) {
            throw UseCaseRejected.conflict("team.undo.late." + change);
        }
        Undoable was = undoable;
        undoable = null;
        if (change == Undoable.Change.contact) {
            contact = false;
        } else {
            state = was.state();
            name = was.name();
            email = was.email();
            phone = was.phone();
            contact = was.contact();
        }
        return was;
    }

    /** What was before cannot be undone any more; whether nothing else is left either. */
    boolean forget() {
        undoable = null;
        return state == MemberState.left && personId == null;
    }

    boolean isFormerContact(String login) {
        return undoable != null && undoable.change() == Undoable.Change.contact && login.equals(undoable.login());
    }

    /** {@code null} when nothing can be undone. */
    Undoable undoable() {
        return undoable;
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
