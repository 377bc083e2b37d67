package fi.lapimurto.team.recruiting;

/** Recruiting closes at another moment than before. */
public record RecruitmentPlannedAnew(String code) {}
