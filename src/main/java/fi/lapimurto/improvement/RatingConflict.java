package fi.lapimurto.improvement;

import java.util.List;

/** Somebody else has placed some of the ideas elsewhere in the meantime. */
public class RatingConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Idea> now;

    RatingConflict(List<Idea> now) {
        super("Rated by others: " + now.stream().map(Idea::number).toList());
        this.now = List.copyOf(now);
    }

    /** The ideas as they are now. */
    public List<Idea> now() {
        return now;
    }
}
