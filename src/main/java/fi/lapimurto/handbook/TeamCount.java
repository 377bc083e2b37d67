package fi.lapimurto.handbook;

import fi.lapimurto.form.Figure;

/**
 * How many teams are reckoned with.
 *
 * @param takingPart how many take part by now, when the number is not that
 */
public record TeamCount(int number, Source source, int takingPart) {

    /** Where the number comes from, the surest last. */
    public enum Source {
        usual,
        planned,
        chosen,
        taking_part
    }

    /** As the lists that reckon with it say it first. */
    public Figure figure() {
        return new Figure("teams." + source, number, takingPart);
    }
}
