package fi.lapimurto.collaborative;

/** A collaborative was cancelled. */
public record CollaborativeCancelled(String code) {}
