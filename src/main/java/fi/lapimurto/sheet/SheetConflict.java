package fi.lapimurto.sheet;

import java.util.List;

/** Somebody has changed rows of a list while somebody else was changing the same rows. Nothing was kept of either's. */
public class SheetConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A row that two have changed.
     *
     * @param index the place of the edit among those sent
     * @param now the row as it is kept now, or {@code null} when it has been removed
     */
    public record Clash(int index, SheetRow<?> now) {}

    private final transient List<Clash> clashes;

    SheetConflict(List<Clash> clashes) {
        super("Rows changed by two people: " + clashes.size());
        this.clashes = List.copyOf(clashes);
    }

    public List<Clash> clashes() {
        return clashes;
    }
}
