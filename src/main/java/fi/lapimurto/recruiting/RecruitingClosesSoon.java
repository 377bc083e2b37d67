package fi.lapimurto.recruiting;

import java.util.UUID;

/** A week before recruiting closes the teams are still being recruited. */
public record RecruitingClosesSoon(UUID collaborativeId) {}
