package fi.lapimurto.recruiting;

/** Recruiting closes at another moment than before. */
public record RecruitmentPlannedAnew(String code) {}
