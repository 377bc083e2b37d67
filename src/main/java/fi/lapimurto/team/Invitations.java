package fi.lapimurto.team;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.Details;
import fi.lapimurto.people.Enrolment;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.Profile;
import fi.lapimurto.people.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How people come into a team: by a letter with a personal link, and by their own answer. Nobody who reads the database
 * can answer for somebody else: it keeps the links' hashes only.
 */
@Service
@Transactional
public class Invitations {

    /** So long a link works. */
    public static final Duration VALID = Duration.ofDays(14);

    /** To whom an invitation is written. */
    public record Addressee(UUID memberId, String name, String email, Locale language) {}

    private final MemberRows members;
    private final TeamRows teams;
    private final TeamAccess access;
    private final Collaboratives collaboratives;
    private final People people;
    private final Enrolment enrolment;
    private final AuditTrail trail;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Invitations(
            MemberRows members,
            TeamRows teams,
            TeamAccess access,
            Collaboratives collaboratives,
            People people,
            Enrolment enrolment,
            AuditTrail trail,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.members = members;
        this.teams = teams;
        this.access = access;
        this.collaboratives = collaboratives;
        this.people = people;
        this.enrolment = enrolment;
        this.trail = trail;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Asks a named member to join; asking again makes earlier links useless. */
    @UseCase
    public void invite(String login, UUID teamId, UUID memberId) {
        Team team = access.require(login, Permission.TEAM_PEOPLE, teamId);
        teams.lock(teamId);
        invite(team, find(teamId, memberId), login);
    }

    /** Asks everybody who is named and has not been asked, and says how many. */
    @UseCase
    public int inviteAll(String login, UUID teamId) {
        Team team = access.require(login, Permission.TEAM_PEOPLE, teamId);
        teams.lock(teamId);
        return inviteNamed(team, login);
    }

    /** Asks everybody who is named and has not been asked, when the team's task says that all are named. */
    public void inviteNamed(UUID teamId, String by) {
        teams.lock(teamId);
        inviteNamed(teams.findById(teamId).orElseThrow().team(), by);
    }

    private int inviteNamed(Team team, String login) {
        int invited = 0;
        for (MemberRow row : members.of(team.id())) {
            if (row.state() == MemberState.named && row.member().email() != null) {
                invite(team, row, login);
                invited++;
            }
        }
        return invited;
    }

    void invite(Team team, MemberRow row, String by) {
        requireOpen(team);
        Instant now = clock.instant();
        row.invite(by, now);
        revoke(row.id());
        trail.record(TeamChange.member(team.id(), row.id()), TeamChange.invited, by);
        events.publishEvent(new MemberInvited(
                team.collaborativeId(),
                team.id(),
                row.id(),
                row.member().contact(),
                UUID.randomUUID(),
                now.plus(VALID)));
    }

    /**
     * A link to hand over when mail does not go: for organisers, who are told it once. Links that were sent stop working.
     */
    @UseCase
    public String handOver(String login, UUID teamId, UUID memberId) {
        Team team = access.require(login, Permission.TEAM_ORGANISE, teamId);
        requireOpen(team);
        teams.lock(teamId);
        MemberRow row = find(teamId, memberId);
        row.invite(login, clock.instant());
        revoke(row.id());
        trail.record(TeamChange.member(teamId, memberId), TeamChange.link_handed_over, login);
        return mint(row.id());
    }

    /** Who speaks for a new team is written to at once. */
    @EventListener
    void on(TeamAdmitted event) {
        Team team = teams.findById(event.teamId()).orElseThrow().team();
        members.of(event.teamId()).stream().filter(it -> it.member().contact()).forEach(it -> invite(team, it, null));
    }

    private MemberRow find(UUID teamId, UUID memberId) {
        return members.findById(memberId)
                .filter(it -> it.teamId().equals(teamId) && it.state().takesPart())
                .orElseThrow(() -> UseCaseRejected.notFound("team.error.noMember"));
    }

    /** A new link for a letter that is being written; in a transaction of its own, since the letter may go twice. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public String link(UUID memberId) {
        return mint(memberId);
    }

    /** To whom the members' letters go, or went. */
    @Transactional(readOnly = true)
    public Map<UUID, Addressee> addressees(Collection<UUID> memberIds) {
        return addressees(memberIds, false);
    }

    /** Those of them who have not answered yet. */
    @Transactional(readOnly = true)
    public Map<UUID, Addressee> openAddressees(Collection<UUID> memberIds) {
        return addressees(memberIds, true);
    }

    private Map<UUID, Addressee> addressees(Collection<UUID> memberIds, boolean open) {
        Map<UUID, Addressee> found = new HashMap<>();
        for (MemberRow row : members.findByIdIn(memberIds)) {
            Member member = row.member();
            boolean wanted = !open || member.state() == MemberState.invited && takesPart(member.teamId());
            if (wanted && member.name() != null) {
                found.put(
                        member.id(),
                        new Addressee(
                                member.id(), member.name(), member.email(), Locale.forLanguageTag(member.language())));
            }
        }
        return found;
    }

    private boolean takesPart(UUID teamId) {
        return teams.findById(teamId).filter(TeamRow::takesPart).isPresent();
    }

    /** What the link is for, if it still works. */
    @Transactional(readOnly = true)
    public Optional<Invitation> find(String token) {
        return jdbc.sql("select member_id, expires_at from team_invitation_link"
                        + " where token_hash = ? and expires_at > ?")
                .params(hash(token), Timestamp.from(clock.instant()))
                .query((row, number) -> invitation(
                        row.getObject(1, UUID.class), row.getTimestamp(2).toInstant()))
                .optional()
                .flatMap(it -> it);
    }

    private Optional<Invitation> invitation(UUID memberId, Instant until) {
        Member member = members.findById(memberId).orElseThrow().member();
        Team team = teams.findById(member.teamId()).orElseThrow().team();
        Collaborative collaborative = collaboratives.get(team.collaborativeId());
        boolean open = member.state() == MemberState.invited
                && team.takesPart()
                && collaborative.state() == CollaborativeState.running;
        if (!open) {
            return Optional.empty();
        }
        String account = people.findByEmail(member.email()).map(Profile::login).orElse(null);
        return Optional.of(new Invitation(member, team, collaborative.name(), until, account));
    }

    /** Joins with a new account, whose password the person chooses. */
    @UseCase
    public void join(String token, String login, String password, String repeated) {
        MemberRow row = answering(token);
        Member member = row.member();
        Details details = new Details(login, member.name(), member.email(), member.language());
        Profile person = enrolment.enrol(details, password, repeated);
        confirm(row, person);
    }

    /** Joins with the account of the person who is signed in. */
    @UseCase
    public void joinAs(String token, String login) {
        MemberRow row = answering(token);
        Profile person = people.find(login).orElseThrow(Invitations::over);
        boolean already = members.of(row.member().teamId()).stream()
                .map(MemberRow::member)
                .anyMatch(it -> person.id().equals(it.personId()) && it.state() == MemberState.confirmed);
        if (already) {
            throw UseCaseRejected.conflict("team.invitation.already");
        }
        confirm(row, person);
    }

    /** Says no. The place becomes open again, and nothing says whose it was. */
    @UseCase
    public void decline(String token) {
        MemberRow row = answering(token);
        boolean contact = row.member().contact();
        row.open();
        revoke(row.id());
        trail.record(TeamChange.member(row.teamId(), row.id()), TeamChange.place_opened, null);
        if (contact) {
            Team team = teams.findById(row.teamId()).orElseThrow().team();
            events.publishEvent(new ContactMissing(team.collaborativeId(), team.id(), row.id()));
        }
    }

    private void confirm(MemberRow row, Profile person) {
        row.confirm(person.id());
        revoke(row.id());
        trail.record(TeamChange.member(row.teamId(), row.id()), TeamChange.joined, person.login());
        Team team = teams.findById(row.member().teamId()).orElseThrow().team();
        people.assign(person.login(), Role.team_member, team.collaborativeId(), team.id());
        if (row.member().contact()) {
            people.assign(person.login(), Role.team_contact, team.collaborativeId(), team.id());
        }
    }

    /** Of two who answer with the same link only the first gets past the lock with an open invitation. */
    private MemberRow answering(String token) {
        UUID team = jdbc.sql("select m.team_id from team_invitation_link l join team_member m on m.id = l.member_id"
                        + " where l.token_hash = ?")
                .param(hash(token))
                .query(UUID.class)
                .optional()
                .orElseThrow(Invitations::over);
        teams.lock(team);
        Invitation invitation = find(token).orElseThrow(Invitations::over);
        return members.findById(invitation.member().id()).orElseThrow();
    }

    private void requireOpen(Team team) {
        if (!team.takesPart()) {
            throw UseCaseRejected.conflict("team.error.droppedOut", team.name());
        }
        collaboratives.get(team.collaborativeId()).requireRunning();
    }

    void revoke(UUID memberId) {
        jdbc.sql("delete from team_invitation_link where member_id = ?")
                .param(memberId)
                .update();
    }

    private String mint(UUID memberId) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("insert into team_invitation_link (token_hash, member_id, expires_at) values (?, ?, ?)")
                .params(hash(token), memberId, Timestamp.from(clock.instant().plus(VALID)))
                .update();
        return token;
    }

    private static UseCaseRejected over() {
        return UseCaseRejected.conflict("team.invitation.over");
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
