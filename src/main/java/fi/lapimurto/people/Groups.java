package fi.lapimurto.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The engine's groups. A role everywhere, in one collaborative and in one team are different groups. */
public final class Groups {

    /** Everybody who has tasks somewhere: opens Tasklist and gives no right to any task. */
    public static final String TASKS = "tasks";

    public static final String ORGANISERS = "organisers";
    public static final String COACHES = "coaches";
    public static final String OWNERS = "owners";
    public static final String ADMINS = "camunda-admin";

    private static final Map<Role, String> NAMES = Map.of(
            Role.organiser, ORGANISERS,
            Role.coach, COACHES,
            Role.team_contact, "team-contacts",
            Role.team_member, "team-members",
            Role.process_owner, OWNERS,
            Role.commissioner, "commissioners",
            Role.admin, ADMINS);

    private static final List<Role> WITH_TASKS =
            List.of(Role.organiser, Role.coach, Role.team_contact, Role.team_member);

    private Groups() {}

    /** The group of those with a role in one team. */
    public static String ofTeam(Role role, UUID teamId) {
        return NAMES.get(role) + "-" + teamId;
    }

    static List<String> of(Role role, UUID collaborativeId, UUID teamId) {
        List<String> groups = new ArrayList<>();
        UUID place = teamId == null ? collaborativeId : teamId;
        groups.add(place == null ? NAMES.get(role) : NAMES.get(role) + "-" + place);
        if (WITH_TASKS.contains(role)) {
            groups.add(TASKS);
        }
        return groups;
    }
}
