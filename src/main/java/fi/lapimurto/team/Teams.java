package fi.lapimurto.team;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.FormBinder;
import fi.lapimurto.engine.Language;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.MailAddresses;
import fi.lapimurto.form.NameOrder;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The teams of the collaboratives: how they are admitted, and who they are. */
@Service
@Transactional
public class Teams {

    /** More teams than this need a reason. */
    public static final int MOST = 10;

    private final TeamRows teams;
    private final MemberRows members;
    private final Collaboratives collaboratives;
    private final AccessControl access;
    private final FormBinder binder;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Teams(
            TeamRows teams,
            MemberRows members,
            Collaboratives collaboratives,
            AccessControl access,
            FormBinder binder,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.teams = teams;
        this.members = members;
        this.collaboratives = collaboratives;
        this.access = access;
        this.binder = binder;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Lets a team take part that an organiser adds, as a page or a program sends it. */
    @UseCase
    public Team admit(String login, UUID collaborativeId, Map<String, ?> sent) {
        access.require(login, Permission.ROUND_ORGANISE, collaborativeId);
        return admit(login, NewTeam.of(collaborativeId, sent, binder));
    }

    /**
     * Lets a team take part.
     *
     * @param login who admits it; an organiser, unless the team has an application, whose rules say who may
     */
    public Team admit(String login, NewTeam team) {
        Collaborative collaborative = collaboratives.get(team.collaborativeId());
        if (team.applicationId() == null) {
            access.require(login, Permission.ROUND_ORGANISE, collaborative.id());
        }
        collaborative.requireRunning();
        check(team);
        if (placesTaken(collaborative.id()) >= MOST && isBlank(team.overrideReason())) {
            throw UseCaseRejected.invalid("overrideReason", "team.error.full", MOST);
        }
        if (teams.takingPart(collaborative.id()).stream()
                .anyMatch(it -> it.team().name().equalsIgnoreCase(team.name()))) {
            throw UseCaseRejected.invalid("name", "team.error.nameTaken", team.name());
        }
        TeamRow row = teams.save(new TeamRow(team, login, clock.instant()));
        members.save(MemberRow.contact(row.id(), team));
        int position = 1;
        for (SketchedMember sketch : team.sketch()) {
            members.save(MemberRow.sketched(row.id(), position++, sketch, team.language()));
        }
        trail.record(TeamChange.subject(row.id()), TeamChange.admitted, login);
        events.publishEvent(new TeamAdmitted(collaborative.id(), row.id()));
        return row.team();
    }

    /**
     * How many teams take part. Until the end of the transaction nobody else counts or admits teams there, so that the
     * answer stays true.
     */
    public int placesTaken(UUID collaborativeId) {
        teams.lockPlaces(collaborativeId.toString());
        return teams.countTakingPart(collaborativeId);
    }

    /** How many take part. */
    @Transactional(readOnly = true)
    public int count(UUID collaborativeId) {
        return teams.countTakingPart(collaborativeId);
    }

    /** Those that take part, by name. */
    @Transactional(readOnly = true)
    public List<Team> of(UUID collaborativeId) {
        return byName(teams.takingPart(collaborativeId));
    }

    /** Also those that have dropped out, by name. */
    @Transactional(readOnly = true)
    public List<Team> everAdmitted(UUID collaborativeId) {
        return byName(teams.of(collaborativeId));
    }

    /** Those with one of the ids, by name. */
    @Transactional(readOnly = true)
    public List<Team> all(Collection<UUID> teamIds) {
        return byName(teams.findAll(teamIds));
    }

    @Transactional(readOnly = true)
    public Optional<Team> find(UUID teamId) {
        return teams.findById(teamId).map(TeamRow::team);
    }

    /** Those who take part or are to, without those who have left. */
    @Transactional(readOnly = true)
    public List<Member> members(UUID teamId) {
        return members.of(teamId).stream()
                .map(MemberRow::member)
                .filter(it -> it.state().takesPart())
                .toList();
    }

    /** The people of several teams, in one statement; a team with nobody is left out. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Member>> members(Collection<UUID> teamIds) {
        return members.of(teamIds).stream()
                .map(MemberRow::member)
                .filter(it -> it.state().takesPart())
                .collect(Collectors.groupingBy(Member::teamId));
    }

    /** The names behind ids of members, also of those who have left; a place without a name is left out. */
    @Transactional(readOnly = true)
    public Map<UUID, String> memberNames(Collection<UUID> memberIds) {
        return members.findByIdIn(memberIds).stream()
                .map(MemberRow::member)
                .filter(it -> it.name() != null)
                .collect(Collectors.toMap(Member::id, Member::name));
    }

    private static List<Team> byName(List<TeamRow> rows) {
        return rows.stream()
                .map(TeamRow::team)
                .sorted(NameOrder.by(Team::name).thenComparing(Team::id))
                .toList();
    }

    private void check(NewTeam team) {
        binder.check(team.facts());
        if (!Language.has(team.language())) {
            throw UseCaseRejected.invalid("language", "people.error.language");
        }
        if (isBlank(team.contactName()) || team.contactName().length() > 200) {
            throw UseCaseRejected.invalid("contactName", "team.error.contactName");
        }
        if (!MailAddresses.isAddress(team.contactEmail())) {
            throw UseCaseRejected.invalid("contactEmail", "any.mailAddress");
        }
        team.facts().requireOwner();
    }

    public static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
