package fi.lapimurto.notification;

/** Whom an announcement may be for; whoever is several of these gets it once. */
public enum Addressee {
    /** The teams' contact persons. */
    contacts,
    /** Everybody in the teams, their contact persons included. */
    members,
    /** The round's coaches. */
    coaches
}
