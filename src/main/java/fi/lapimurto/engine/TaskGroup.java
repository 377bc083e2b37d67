package fi.lapimurto.engine;

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

    /** The candidate group of a task with the subject. */
    String of(TaskSubject subject) {
        return group + "-" + subject.text(place);
    }
}
