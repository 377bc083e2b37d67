package fi.lapimurto.people;

import java.util.List;
import java.util.UUID;

/** The engine's groups. A role everywhere, in one collaborative and in one team are different groups. */
public final class Groups {

    /** Everybody who has tasks somewhere: opens Tasklist and gives no right to any task. */
    public static final String TASKS = "tasks";

    private Groups() {}

    /** The group of those with a role in one team. */
    public static String ofTeam(Role role, UUID teamId) {
        return role.group(teamId);
    }

    static List<String> of(Role role, UUID collaborativeId, UUID teamId) {
        String group = role.group(teamId == null ? collaborativeId : teamId);
        return role.grants(Permission.TASKLIST) ? List.of(group, TASKS) : List.of(group);
    }
}
