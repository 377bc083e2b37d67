package fi.lapimurto.collaborative;

/** How wide a collaborative is (S1.4). Written as in forms, API and database. */
public enum Level {
    national,
    regional,
    organisation
}
