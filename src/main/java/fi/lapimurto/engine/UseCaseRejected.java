package fi.lapimurto.engine;

import java.util.List;

/**
 * What a person asked for is not possible, and why. The reason is a key of the messages files, so that it reaches the
 * person in their own language; whatever was begun is rolled back whole.
 */
public class UseCaseRejected extends RuntimeException {

    /** Why it is refused, as far as the asker has to know. */
    public enum Kind {
        /** What was sent is not valid. */
        INVALID,
        /** The asker may not do this. */
        FORBIDDEN,
        /** There is no such thing, or none that the asker may know of. */
        NOT_FOUND,
        /** It was valid once: somebody else was faster, or the time for it is over. */
        CONFLICT
    }

    /**
     * One reason.
     *
     * @param field the form field or JSON property it concerns, or {@code null} when it concerns the whole
     * @param key the key of the message
     * @param arguments what the message's places are filled with
     */
    public record Reason(String field, String key, List<Object> arguments) {}

    private final Kind kind;
    private final List<Reason> reasons;

    public UseCaseRejected(Kind kind, List<Reason> reasons) {
        super(kind + " " + reasons);
        this.kind = kind;
        this.reasons = List.copyOf(reasons);
    }

    public static UseCaseRejected invalid(String field, String key, Object... arguments) {
        return new UseCaseRejected(Kind.INVALID, List.of(new Reason(field, key, List.of(arguments))));
    }

    public static UseCaseRejected conflict(String key, Object... arguments) {
        return new UseCaseRejected(Kind.CONFLICT, List.of(new Reason(null, key, List.of(arguments))));
    }

    public static UseCaseRejected notFound(String key, Object... arguments) {
        return new UseCaseRejected(Kind.NOT_FOUND, List.of(new Reason(null, key, List.of(arguments))));
    }

    public static UseCaseRejected forbidden(String key, Object... arguments) {
        return new UseCaseRejected(Kind.FORBIDDEN, List.of(new Reason(null, key, List.of(arguments))));
    }

    public Kind kind() {
        return kind;
    }

    public List<Reason> reasons() {
        return reasons;
    }
}
