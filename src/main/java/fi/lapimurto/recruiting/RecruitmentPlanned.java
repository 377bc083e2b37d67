package fi.lapimurto.recruiting;

import java.util.UUID;

/** Recruiting of a collaborative begins. */
public record RecruitmentPlanned(UUID collaborativeId, String code, String language) {}
