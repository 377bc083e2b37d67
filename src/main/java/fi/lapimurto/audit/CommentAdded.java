package fi.lapimurto.audit;

/**
 * Somebody has said something about what a team writes.
 *
 * @param id the comment's number
 * @param coach whether its writer is the team's coach
 */
public record CommentAdded(CommentSubject subject, long id, boolean coach) {}
