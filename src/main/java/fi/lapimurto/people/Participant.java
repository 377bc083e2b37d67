package fi.lapimurto.people;

/** Somebody's role in one collaborative. */
public record Participant(Profile person, Role role) {}
