package fi.lapimurto.deadline;

import java.util.UUID;

/**
 * Days that the installation itself has marked.
 *
 * @param name what people call them, such as an organisation’s summer break
 */
public record ClosedDays(UUID id, Span span, String name, ClosedDayType kind) {

    /** What the mark means. */
    public enum ClosedDayType {
        /** Nobody works: deadlines roll over them. */
        closed,
        /** People work, but no workshop should be held. */
        avoided
    }
}
