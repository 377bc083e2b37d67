package fi.lapimurto.collaborative;

/** How a workshop is held (S4.5). Written as in API and database. */
public enum Delivery {
    on_site,
    remote
}
