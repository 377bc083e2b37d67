package fi.lapimurto.people;

/** Where a role is held, and how far a permission reaches from there. */
public enum Reach {
    /** Held everywhere: reaches every round and every team. */
    EVERYWHERE,
    /** Held in one round as a whole: reaches the round and its teams. */
    ROUND,
    /** Held in one team: reaches that team. */
    TEAM,
    /** Held in one team: reaches the whole round of the team, the other teams included. */
    ROUND_OF_TEAM
}
