package fi.lapimurto.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * What is commented on.
 *
 * @param kind such as {@code paper} or {@code trial}
 * @param item which of the team's papers or trials
 */
@Embeddable
public record CommentSubject(@Column(name = "subject") String kind, UUID teamId, String item) {}
