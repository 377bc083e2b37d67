package fi.lapimurto.improvement.ideas;

import java.util.Comparator;
import java.util.UUID;

/**
 * Something that a team thinks of changing.
 *
 * @param number the team's own number for it, which no other idea gets
 * @param why why it would help, or {@code null}
 * @param impact how much it would do for the goal, from 1 to 5; {@code null} until the team has agreed
 * @param ease how easy it is, from 1 to 5; {@code null} as long as the impact is
 */
public record Idea(
        UUID id, UUID teamId, int number, int version, String text, String why, Integer impact, Integer ease) {

    /** High impact and easy first; what is not rated stands last. */
    static final Comparator<Idea> ORDER = Comparator.comparing(
                    Idea::field, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(it -> it.rated() ? -it.impact * it.ease : 0)
            .thenComparing(it -> it.rated() ? -it.impact : 0)
            .thenComparing(Idea::number);

    public boolean rated() {
        return impact != null;
    }

    /** Where it stands in the four-field, or {@code null}. */
    public Field field() {
        return rated() ? Field.of(impact, ease) : null;
    }
}
