package fi.lapimurto.people;

import java.util.Locale;
import java.util.UUID;

/** What others may know of a person. */
public record Profile(UUID id, String login, String name, String email, Locale language, boolean active) {}
