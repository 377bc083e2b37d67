package fi.lapimurto.recruiting;

import java.util.UUID;

/** Recruiting has closed: teams can be chosen. */
public record RecruitingClosed(UUID collaborativeId) {}
