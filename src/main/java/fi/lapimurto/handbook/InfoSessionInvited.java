package fi.lapimurto.handbook;

import java.util.UUID;

/** The information session is planned, for the first time or anew: people are invited to it (S7). */
public record InfoSessionInvited(UUID collaborativeId) {}
