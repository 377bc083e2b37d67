package fi.lapimurto.team;

/** Whether a team is still there. Written as in API and database. */
public enum TeamState {
    taking_part,
    dropped_out
}
