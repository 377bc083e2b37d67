package fi.lapimurto.recruiting;

import java.util.UUID;

/** Those who applied are told what was decided. */
public record ApplicationAnswered(UUID collaborativeId, UUID applicationId, Answer answer) {

    /** What they are told. */
    public enum Answer {
        admitted,
        waiting,
        declined
    }
}
