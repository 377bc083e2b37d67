package fi.lapimurto.overview;

import java.time.LocalDate;
import java.util.List;

/**
 * A collaborative’s year as a picture. Places along it are shares of its width, so that it fits any screen; heights are
 * pixels.
 *
 * @param title what it is a picture of
 * @param description the same in a sentence, for those who do not see it
 * @param today where today is, or {@code null} when it is outside
 * @param numbersOnly whether workshops are so near each other that only their numbers have room
 * @param height of the whole
 */
record TimeLine(
        String title,
        String description,
        String today,
        List<Month> months,
        List<Bar> workshops,
        boolean numbersOnly,
        List<Tick> deadlines,
        List<Label> labels,
        int height) {

    /**
     * Where a month begins.
     *
     * @param anchor which end of the name, or its middle, stands there, so that none is cut at the picture's edge
     * @param name or {@code null} where it is not written
     * @param halfYear whether it is January or July, which are named on the narrowest screen too
     */
    record Month(String x, String anchor, String name, boolean halfYear) {}

    /** A workshop from its first to its last day. */
    record Bar(int number, String x, String width, String middle, String name, String title, boolean over) {}

    /** A deadline. */
    record Tick(String x, String title, boolean over) {}

    /**
     * The name of one of the next deadlines, below its tick.
     *
     * @param y where its line of text stands
     * @param before whether the text ends at the tick instead of beginning there
     */
    record Label(String x, int y, boolean before, String text) {}

    /** What is to be drawn: a name and its day, which may be several. */
    record Day(LocalDate first, LocalDate last, String name, boolean workshop, boolean next) {}
}
