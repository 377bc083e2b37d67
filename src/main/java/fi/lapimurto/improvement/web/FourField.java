package fi.lapimurto.improvement.web;

import fi.lapimurto.improvement.Idea;
import fi.lapimurto.improvement.Idea.Rating;
import fi.lapimurto.improvement.Quadrant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The picture of impact and ease, and the form beside it.
 *
 * @param rows from the highest impact to the lowest
 * @param unplaced what stands beside the picture, since nothing is agreed on it
 */
record FourField(List<ImpactRow> rows, List<Placed> unplaced, List<Placed> all) {

    static final int SCALE = 5;

    /** Ideas of one impact. */
    record ImpactRow(int impact, List<Cell> cells) {}

    /** A place in the picture. */
    record Cell(int impact, int ease, Quadrant field, List<Placed> ideas) {}

    /**
     * An idea where its reader has put it.
     *
     * @param seen what stood there when the page was shown, as the form sends it back
     * @param theirs where somebody else has put it in the meantime, or {@code null}
     */
    record Placed(int number, String text, Integer impact, Integer ease, String seen, Idea theirs) {

        public Quadrant field() {
            return impact == null || ease == null ? null : Quadrant.of(impact, ease);
        }
    }

    static FourField of(List<Idea> ideas) {
        return at(ideas.stream()
                .map(it -> new Placed(it.number(), it.text(), it.impact(), it.ease(), seen(it), null))
                .toList());
    }

    /** As it was sent, with what others have done meanwhile. */
    static FourField of(List<Idea> ideas, Map<String, String> sent, List<Idea> theirs) {
        return at(ideas.stream()
                .map(it -> {
                    Idea clash = theirs.stream()
                            .filter(other -> other.number() == it.number())
                            .findFirst()
                            .orElse(null);
                    boolean known = sent.containsKey("seen-" + it.number());
                    return new Placed(
                            it.number(),
                            it.text(),
                            known ? digit(sent.get("impact-" + it.number())) : it.impact(),
                            known ? digit(sent.get("ease-" + it.number())) : it.ease(),
                            known && clash == null ? sent.get("seen-" + it.number()) : seen(it),
                            clash);
                })
                .toList());
    }

    /** What the form says of each idea that it shows. */
    static List<Rating> ratings(Map<String, String> sent) {
        return sent.keySet().stream()
                .filter(it -> it.matches("seen-\\d{1,9}"))
                .sorted()
                .map(it -> {
                    int number = Integer.parseInt(it.substring("seen-".length()));
                    String[] seen = (sent.get(it) + ",").split(",", -1);
                    return new Rating(
                            number,
                            digit(seen[0]),
                            digit(seen[1]),
                            digit(sent.get("impact-" + number)),
                            digit(sent.get("ease-" + number)));
                })
                .toList();
    }

    private static FourField at(List<Placed> all) {
        List<ImpactRow> rows = new ArrayList<>();
        for (int impact = SCALE; impact >= 1; impact--) {
            rows.add(row(impact, all));
        }
        return new FourField(rows, all.stream().filter(it -> it.field() == null).toList(), all);
    }

    private static ImpactRow row(int impact, List<Placed> all) {
        return new ImpactRow(
                impact,
                IntStream.rangeClosed(1, SCALE)
                        .mapToObj(ease -> new Cell(
                                impact,
                                ease,
                                Quadrant.of(impact, ease),
                                all.stream()
                                        .filter(it -> it.field() != null && it.impact() == impact && it.ease() == ease)
                                        .toList()))
                        .toList());
    }

    private static String seen(Idea it) {
        return it.rated() ? it.impact() + "," + it.ease() : "";
    }

    private static Integer digit(String sent) {
        return sent != null && sent.matches("[1-5]") ? Integer.valueOf(sent) : null;
    }
}
