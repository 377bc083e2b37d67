package fi.lapimurto.people;

import static fi.lapimurto.people.Permission.*;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What somebody does in a round or one of its teams, or everywhere: its group in the engine, whether organisers give it
 * in their rounds, and its row of the permission table.
 */
public enum Role {
    /** Everywhere: may open rounds. In one round: its lead person, core group or practical coordinator. */
    organiser(
            "organisers",
            true,
            everywhere(ROUND_OPEN, CLOSED_DAYS_READ, TASKLIST),
            inRound(
                    ROUND_READ,
                    ROUND_ORGANISE,
                    ROUND_ANNOUNCE,
                    COACHING_WORK,
                    LIST_READ,
                    CONFIDENTIAL_LIST_READ,
                    TEAM_LIST_READ,
                    CHANGES_READ,
                    APPLICATIONS,
                    VENUE_COUNTS_READ,
                    TRIAL_COUNTS_READ,
                    TEAM_READ,
                    TEAM_ORGANISE,
                    TEAM_PEOPLE,
                    TEAM_CATCH_UP,
                    PARTICIPANTS_WRITE,
                    OUTBOX,
                    LETTER_READ,
                    CLOSED_DAYS_READ,
                    TASKLIST)),
    coach(
            "coaches",
            true,
            everywhere(TASKLIST),
            inRound(
                    ROUND_READ,
                    ROUND_COACH,
                    ROUND_ANNOUNCE,
                    COACHING_WORK,
                    LIST_READ,
                    CONFIDENTIAL_LIST_READ,
                    TEAM_LIST_READ,
                    SHARED_WORK_READ,
                    TASKLIST),
            inTeam(TEAM_READ, TEAM_COACH, TEAM_CATCH_UP, WORK_READ, TRIAL_READ, TASKLIST),
            fromTeam(SHARED_WORK_READ)),
    team_contact(
            "team-contacts",
            false,
            inTeam(
                    TEAM_READ,
                    TEAM_PEOPLE,
                    TEAM_DECIDE,
                    TEAM_WRITE,
                    WORK_READ,
                    PARTICIPANTS_WRITE,
                    PARTICIPANTS_OWN,
                    TRIAL_READ,
                    TRIAL_WRITE,
                    TASKLIST),
            fromTeam(SHARED_WORK_READ)),
    team_member(
            "team-members",
            false,
            inTeam(TEAM_READ, TEAM_WRITE, WORK_READ, PARTICIPANTS_OWN, TRIAL_READ, TRIAL_WRITE, TASKLIST),
            fromTeam(SHARED_WORK_READ)),
    /** Follows the processes in Cockpit, and changes nothing. */
    process_owner(
            "owners",
            true,
            everywhere(ROUND_READ, LIST_READ, TEAM_LIST_READ, COCKPIT, INSTANCES_READ, TASKS_READ),
            inRound(ROUND_READ, LIST_READ, TEAM_LIST_READ, COCKPIT)),
    commissioner(
            "commissioners",
            true,
            everywhere(ROUND_READ, LIST_READ, TEAM_LIST_READ),
            inRound(ROUND_READ, LIST_READ, TEAM_LIST_READ)),
    /** Looks after people’s access, and sees of their work only who changed what. */
    admin(
            "camunda-admin",
            false,
            everywhere(
                    CLOSED_DAYS_READ,
                    CLOSED_DAYS_WRITE,
                    CHANGES_READ,
                    OUTBOX,
                    PEOPLE_MANAGE,
                    OPERATIONS,
                    ENGINE_MANAGE));

    private final String group;
    private final boolean givenByOrganisers;
    private final Map<Reach, Set<Permission>> row = new EnumMap<>(Reach.class);

    Role(String group, boolean givenByOrganisers, Grant... grants) {
        this.group = group;
        this.givenByOrganisers = givenByOrganisers;
        for (Reach reach : Reach.values()) {
            row.put(reach, EnumSet.noneOf(Permission.class));
        }
        for (Grant grant : grants) {
            row.get(grant.reach).addAll(grant.permissions);
        }
    }

    /** Whether the role gives the permission, held so. */
    public boolean grants(Permission permission, Reach reach) {
        return row.get(reach).contains(permission);
    }

    /** Whether the role gives the permission, wherever it is held. */
    public boolean grants(Permission permission) {
        return row.values().stream().anyMatch(it -> it.contains(permission));
    }

    /** Whether a round’s organisers give and withdraw it there; the other roles come with a team, or from an admin. */
    public boolean isGivenByOrganisers() {
        return givenByOrganisers;
    }

    /** The role that organisers give by this name; empty when they give none such. */
    public static Optional<Role> givenByOrganisers(String name) {
        return Stream.of(values())
                .filter(it -> it.givenByOrganisers && it.name().equals(name))
                .findFirst();
    }

    /** The engine’s group of those who hold the role everywhere. */
    public String group() {
        return group;
    }

    /** The engine’s group of those who hold the role in one round or team, or everywhere when that is {@code null}. */
    public String group(UUID place) {
        return place == null ? group : group + "-" + place;
    }

    private record Grant(Reach reach, Set<Permission> permissions) {}

    private static Grant everywhere(Permission... permissions) {
        return new Grant(Reach.EVERYWHERE, Set.copyOf(Arrays.asList(permissions)));
    }

    private static Grant inRound(Permission... permissions) {
        return new Grant(Reach.ROUND, Set.copyOf(Arrays.asList(permissions)));
    }

    private static Grant inTeam(Permission... permissions) {
        return new Grant(Reach.TEAM, Set.copyOf(Arrays.asList(permissions)));
    }

    private static Grant fromTeam(Permission... permissions) {
        return new Grant(Reach.ROUND_OF_TEAM, Set.copyOf(Arrays.asList(permissions)));
    }
}
