package fi.lapimurto.calendar;

/** What happens. */
public enum EventKind {
    workshop,
    info_session,
    session,
    visit,
    task
}
