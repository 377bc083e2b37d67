package fi.lapimurto.team;

import java.util.UUID;

/** A week before recruiting closes the teams are still being recruited. */
public record RecruitingClosesSoon(UUID collaborativeId) {}
