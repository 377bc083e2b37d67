package fi.lapimurto.recruiting;

import java.util.UUID;

/**
 * Who applies for a team. Most have no account here.
 *
 * @param applicationId the application
 * @param language fi, sv or en
 * @param reference the number by which both sides speak of the application
 * @param reason why it was answered so, in the organiser's words, or {@code null}
 */
public record Applicant(
        UUID applicationId, String name, String email, String language, String team, String reference, String reason) {}
