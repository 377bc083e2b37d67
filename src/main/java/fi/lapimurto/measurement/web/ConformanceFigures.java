package fi.lapimurto.measurement.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The figures of an answer by name.
 *
 * @param all a name is a place in the JSON, or a mark: the positions that have it
 */
record ConformanceFigures(Map<String, String> all) {

    /** Shown where there is nothing. */
    private static final String NOTHING = "–";

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    static ConformanceFigures of(AnalysisResponse answer, ObjectMapper json) {
        Map<String, String> figures = new HashMap<>();
        flatten("", json.valueToTree(answer), figures);
        for (AnalysisResponse.Mark mark : AnalysisResponse.Mark.values()) {
            figures.put(mark.label(), positions(answer.points(), mark));
        }
        return new ConformanceFigures(figures);
    }

    /** With as many decimals as another number has. */
    String get(String name, String other) {
        return rounded(all.getOrDefault(name, NOTHING), other);
    }

    /** Gives every number and text in an answer the name of its place, such as {@code phases[0].centre}. */
    private static void flatten(String place, JsonNode node, Map<String, String> figures) {
        node.properties()
                .forEach(it ->
                        flatten(place.isEmpty() ? it.getKey() : place + "." + it.getKey(), it.getValue(), figures));
        int index = 0;
        for (JsonNode element : node.isArray() ? node : List.<JsonNode>of()) {
            flatten(place + "[" + index++ + "]", element, figures);
        }
        if (node.isValueNode()) {
            figures.put(place, node.isNumber() ? node.decimalValue().toPlainString() : node.asText());
        }
    }

    /** The positions that have a mark. */
    private static String positions(List<AnalysisResponse.PointLine> points, AnalysisResponse.Mark mark) {
        String positions = IntStream.range(0, points.size())
                .filter(it -> points.get(it).signals().contains(mark))
                .mapToObj(it -> String.valueOf(it + 1))
                .collect(Collectors.joining(", "));
        return positions.isEmpty() ? NOTHING : positions;
    }

    static String rounded(String ours, String expected) {
        return NUMBER.matcher(ours).matches() && NUMBER.matcher(expected).matches()
                ? new BigDecimal(ours)
                        .setScale(new BigDecimal(expected).scale(), RoundingMode.HALF_EVEN)
                        .toPlainString()
                : ours;
    }
}
