package fi.lapimurto.people;

import fi.lapimurto.engine.UseCaseRejected;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody may do or read; the rows of {@link Role} say who may (docs/permissions.md). */
public enum Permission {
    ROUND_OPEN("collaborative.openersOnly", "open a round, also as a copy of another"),
    CLOSED_DAYS_READ("planning.closed.readersOnly", "read the installation’s closed days"),
    CLOSED_DAYS_WRITE("planning.closed.adminsOnly", "change the installation’s closed days"),
    OUTBOX("notification.organisersOnly", "see the outbox’s messages without their words, send again and withdraw"),
    LETTER_READ("notification.organisersOnly", "read subjects and recipients in the outbox"),
    PEOPLE_MANAGE("overview.problem.403", "add people, give them roles everywhere and links to sign in"),
    OPERATIONS("overview.problem.403", "read health details and metrics"),
    TASKLIST("overview.problem.403", "open Tasklist; its tasks come with the groups"),
    COCKPIT("overview.problem.403", "open Cockpit, and read models, decisions and deployments there"),
    INSTANCES_READ(
            "overview.problem.403",
            "read instances and their history in Cockpit, without variables, the trials’ excepted"),
    TASKS_READ("overview.problem.403", "read any of these instances’ tasks, without their forms"),
    ENGINE_MANAGE("overview.problem.403", "read everything that the engine guards, forms excepted"),

    ROUND_READ(Subject.ROUND, "know that a round exists, and read its board, plan, steps and tasks"),
    ROUND_ORGANISE(ROUND_READ, "collaborative.organisersOnly", "change a round: its steps, plan, lists and people"),
    COACHING_WORK(ROUND_READ, "collaborative.organisersOnly", "do the tasks and keep the lists between the workshops"),
    ROUND_ANNOUNCE(
            ROUND_READ,
            "notification.announcement.notYours",
            "write to a round’s coaches, and to the people of those of its teams that one knows"),
    ROUND_COACH(ROUND_READ, "collaborative.organisersOnly", "be a round’s coach: meet it under ‘my teams’"),
    LIST_READ(Subject.ROUND, "read and export a round’s lists"),
    CONFIDENTIAL_LIST_READ(Subject.ROUND, "read and export the lists of what teams tell their coaches"),
    TEAM_LIST_READ(Subject.ROUND, "read the list of a round’s teams, their coaches and open tasks"),
    CHANGES_READ(Subject.ROUND, "read all changes of a round, except of what its teams write and try out"),
    APPLICATIONS(ROUND_READ, "collaborative.organisersOnly", "read applications and decide on them"),
    VENUE_COUNTS_READ(ROUND_READ, "collaborative.organisersOnly", "read and export what the venue needs to know"),
    TRIAL_COUNTS_READ(ROUND_READ, "collaborative.organisersOnly", "read and export the number of teams’ trials"),
    SHARED_WORK_READ(Subject.TEAM, "read other teams’ finished presentations, and posters and reports once shown"),

    TEAM_READ(Subject.TEAM, "know a team, its people by name, its tasks, and whom it lets know its results"),
    TEAM_ORGANISE(TEAM_READ, "collaborative.organisersOnly", "give a team coaches and links, and let it go"),
    TEAM_PEOPLE(TEAM_READ, "team.contactOnly", "keep a team’s people, their addresses and its facts"),
    TEAM_DECIDE(TEAM_READ, "team.contactOnly", "decide for a team: approve its report, let others know its results"),
    TEAM_COACH(TEAM_READ, "team.coachOnly", "be a team’s own coach: meet it under ‘my teams’ and comment as its coach"),
    TEAM_CATCH_UP(TEAM_READ, "journey.catchUp.coachOnly", "agree with a team that came late by when it catches up"),
    TEAM_WRITE(TEAM_READ, "team.membersOnly", "write a team’s presentation, papers and communication"),
    WORK_READ(TEAM_READ, "journey.error.teamsOwn", "read a team’s drafts and communication, and discuss them"),
    PARTICIPANTS_WRITE(TEAM_READ, "team.contactOnly", "keep a team’s whole list of participants, diets included"),
    PARTICIPANTS_OWN(TEAM_READ, "participants.notYours", "keep one’s own row in a team’s list of participants"),
    TRIAL_READ(Subject.TEAM, "read a team’s ideas and trials, and comment on them"),
    TRIAL_WRITE(TRIAL_READ, "team.membersOnly", "write a team’s ideas and trials");

    /** What a permission is about; whoever may not even read it is told that there is none. */
    private enum Subject {
        INSTALLATION(null),
        ROUND("collaborative.unknown"),
        TEAM("team.unknown");

        private final String unknown;

        Subject(String unknown) {
            this.unknown = unknown;
        }
    }

    private final Subject subject;
    private final Permission reading;
    private final String refusal;
    private final String meaning;

    Permission(String refusal, String meaning) {
        this(Subject.INSTALLATION, null, refusal, meaning);
    }

    /** To whoever lacks it there is no such round or team. */
    Permission(Subject subject, String meaning) {
        this(subject, null, null, meaning);
    }

    /** Refused to those who have the reading permission; to the others there is no such round or team. */
    Permission(Permission reading, String refusal, String meaning) {
        this(reading.subject, reading, refusal, meaning);
    }

    Permission(Subject subject, Permission reading, String refusal, String meaning) {
        this.subject = subject;
        this.reading = reading;
        this.refusal = refusal;
        this.meaning = meaning;
    }

    /** What it allows, for docs/permissions.md. */
    public String meaning() {
        return meaning;
    }

    /** Whether it is about no single round or team. */
    public boolean isOfInstallation() {
        return subject == Subject.INSTALLATION;
    }

    /** Whether to whoever lacks it there is no such round or team; otherwise it is refused. */
    public boolean hides() {
        return refusal == null;
    }

    /** The permission without which its round or team is unknown to a person; empty when it is this one. */
    public Optional<Permission> reading() {
        return Optional.ofNullable(reading);
    }

    /** The roles that give it when they are held so: whom a letter concerns, for example. */
    public Set<Role> roles(Reach reach) {
        return Stream.of(Role.values())
                .filter(role -> role.grants(this, reach))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** The roles that give it, wherever they are held. */
    public Set<Role> roles() {
        return Stream.of(Role.values())
                .filter(role -> role.grants(this))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** The refusal of somebody without it. */
    UseCaseRejected refusal(boolean reads) {
        return refusal != null && (reads || isOfInstallation())
                ? UseCaseRejected.forbidden(refusal)
                : UseCaseRejected.notFound(subject.unknown);
    }
}
