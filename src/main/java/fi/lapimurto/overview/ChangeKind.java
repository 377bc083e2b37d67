package fi.lapimurto.overview;

import fi.lapimurto.people.Permission;

/** What a change may concern, by the name under which its module records it. */
enum ChangeKind {
    collaborative(Permission.ROUND_READ, true),
    person(Permission.TEAM_READ, true),
    application(Permission.APPLICATIONS, true),
    team(Permission.TEAM_READ, true),
    member(Permission.TEAM_READ, true),
    paper(Permission.WORK_READ, false),
    trial(Permission.TRIAL_READ, false);

    private final Permission reading;
    private final boolean common;

    ChangeKind(Permission reading, boolean common) {
        this.reading = reading;
        this.common = common;
    }

    /** What it takes to read the changes of one round or team; in a team’s own writing nothing else does. */
    Permission reading() {
        return reading;
    }

    /** Whether whoever may read all changes of a round reads these (DOMAIN 1.10). */
    boolean isCommon() {
        return common;
    }
}
