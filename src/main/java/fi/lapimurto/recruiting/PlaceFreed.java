package fi.lapimurto.recruiting;

/** A place has become free, and somebody waits for one. */
public record PlaceFreed(String code) {}
