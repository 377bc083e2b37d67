package fi.lapimurto.notification;

/** How those are found to whom a kind of messages goes. */
enum Audience {
    /** People with one of the kind's roles in the collaborative. */
    collaborative,
    /** People with one of the kind's roles in the team that the message's item names. */
    team,
    /** People with one of the kind's roles in the team whose trial the message's item names. */
    trial,
    /** Somebody named as a team's member, who may have no account yet. */
    invited,
    /** Whoever has written an application; most have no account. */
    applicant
}
