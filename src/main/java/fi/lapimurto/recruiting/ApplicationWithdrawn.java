package fi.lapimurto.recruiting;

import java.util.UUID;

/** Applicants have changed their minds: nobody has to decide any more. */
public record ApplicationWithdrawn(String code, UUID applicationId) {}
