package fi.lapimurto.recruiting;

import java.util.UUID;

/** Applicants have withdrawn by themselves: the organisers hear of it. */
public record ApplicantWithdrew(UUID collaborativeId, UUID applicationId) {}
