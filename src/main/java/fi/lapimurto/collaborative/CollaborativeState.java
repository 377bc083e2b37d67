package fi.lapimurto.collaborative;

/** Where a collaborative stands as a whole. Written as in API and database. */
public enum CollaborativeState {
    running,
    closed,
    cancelled
}
