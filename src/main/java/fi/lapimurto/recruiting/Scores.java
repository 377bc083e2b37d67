package fi.lapimurto.recruiting;

import java.util.Objects;
import java.util.stream.Stream;

/** The scoring aid: six questions that help to compare applications. None has to be answered. */
public record Scores(
        Mark problemClear,
        Mark processNamed,
        Mark managementBehind,
        Mark teamMix,
        Mark dataAvailable,
        Mark ownerNamed) {

    /** How far something is so. */
    public enum Mark {
        no,
        partly,
        yes;
    }

    /** The most that an application can get. */
    static final int MOST = 12;

    /** Two for each yes, one for each partly. */
    int sum() {
        return Stream.of(problemClear, processNamed, managementBehind, teamMix, dataAvailable, ownerNamed)
                .filter(Objects::nonNull)
                .mapToInt(Mark::ordinal)
                .sum();
    }
}
