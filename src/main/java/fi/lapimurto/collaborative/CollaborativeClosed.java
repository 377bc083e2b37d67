package fi.lapimurto.collaborative;

/** All steps of a collaborative are finished, and it is closed. */
public record CollaborativeClosed(String code) {}
