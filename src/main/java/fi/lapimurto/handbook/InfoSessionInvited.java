package fi.lapimurto.handbook;

import java.util.UUID;

/** The information session is planned, for the first time or anew: people are invited to it (step 7). */
public record InfoSessionInvited(UUID collaborativeId) {}
