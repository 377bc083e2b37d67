package fi.lapimurto.participants;

/** The language that somebody wishes to be spoken and written to in; named as its code is written. */
public enum AttendeeLanguage {
    fi,
    sv,
    en
}
