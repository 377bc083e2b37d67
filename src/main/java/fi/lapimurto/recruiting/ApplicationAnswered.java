package fi.lapimurto.recruiting;

import java.util.UUID;

/** Those who applied are told what was decided. */
public record ApplicationAnswered(UUID collaborativeId, UUID applicationId, SelectionResult answer) {

    /** What they are told. */
    public enum SelectionResult {
        admitted,
        waiting,
        declined
    }
}
