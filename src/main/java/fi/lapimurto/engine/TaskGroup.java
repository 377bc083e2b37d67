package fi.lapimurto.engine;

import java.util.Collection;

/** Whom a task may wait for, as the property {@code audience} names them: a candidate group of each. */
public enum TaskGroup {
    organisers("organisers", "collaborativeId"),
    coaches("coaches", "collaborativeId"),
    team_contacts("team-contacts", "teamId"),
    team_members("team-members", "teamId"),
    team_coaches("coaches", "teamId");

    private final String group;
    private final String place;

    TaskGroup(String group, String place) {
        this.group = group;
        this.place = place;
    }

    /** Whom an audience is in words: {@code team}, {@code teamCoach}, {@code coaches} or {@code organisers}. */
    public static String name(Collection<TaskGroup> audience) {
        if (audience.contains(team_contacts) || audience.contains(team_members)) {
            return "team";
        }
        if (audience.contains(team_coaches) && !audience.contains(organisers)) {
            return "teamCoach";
        }
        return audience.contains(team_coaches) || audience.contains(coaches) ? "coaches" : "organisers";
    }

    /** The candidate group of a task with the subject. */
    String of(TaskSubject subject) {
        return group + "-" + subject.text(place);
    }
}
