package fi.lapimurto.measurement;

import fi.lapimurto.measurement.analysis.Analysis;
import fi.lapimurto.measurement.analysis.Chart;
import fi.lapimurto.measurement.analysis.Finding;
import fi.lapimurto.measurement.analysis.Phase;
import fi.lapimurto.measurement.analysis.Series;
import fi.lapimurto.measurement.analysis.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What an analysis has found, in words: the title of a chart, and what a screen reader says of it. */
@Component
public class FindingText {

    /** Which way a measure should go. */
    public enum Direction {
        lower,
        higher,
        none
    }

    private static final String PREFIX = "measurement.finding.";

    private final MessageSource messages;

    FindingText(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The findings of the last phase that has any; without any, how it stands.
     *
     * @param direction which way is better
     * @param target compared with the last value, or {@code null}
     */
    public String of(Analysis analysis, Series series, Chart chart, Direction direction, Double target, Locale locale) {
        List<String> sentences = new ArrayList<>();
        Phase phase = analysis.phases().stream()
                .filter(it -> !it.findings().isEmpty())
                .reduce((earlier, later) -> later)
                .orElse(null);
        if (phase != null) {
            phase.findings().forEach(it -> sentences.add(sentence(it, phase, chart, direction, locale)));
        } else {
            sentences.add(withoutFinding(analysis, locale));
        }
        target(series, direction, target, locale).ifPresent(sentences::add);
        return String.join(" ", sentences);
    }

    private String withoutFinding(Analysis analysis, Locale locale) {
        if (analysis.phases().stream().allMatch(it -> it.centre() == null)) {
            return text("empty", locale);
        }
        Phase last = analysis.phases().get(analysis.phases().size() - 1);
        return last.useful() < Analysis.FEWEST_USEFUL
                ? text("few", locale, last.useful(), Analysis.FEWEST_USEFUL)
                : text("chance", locale);
    }

    private String sentence(Finding finding, Phase phase, Chart chart, Direction direction, Locale locale) {
        List<Integer> positions = finding.positions();
        String line = chart == Chart.run ? "median" : "mean";
        String found = switch (finding.kind()) {
            case shift ->
                text(
                        "shift." + finding.side() + "." + line,
                        locale,
                        positions.size(),
                        positions.get(0),
                        positions.get(positions.size() - 1));
            case trend ->
                text(
                        "trend." + finding.side(),
                        locale,
                        positions.size(),
                        positions.get(0),
                        positions.get(positions.size() - 1));
            case outside -> text("outside", locale, positions.size(), listed(positions));
            case two_of_three -> text("two_of_three." + finding.side(), locale, listed(positions));
            case few_crossings -> text("few_crossings." + line, locale, phase.crossings(), phase.crossingsLimit());
            case few_runs -> text("few_runs", locale, phase.runs(), phase.runsLow());
            case many_runs -> text("many_runs", locale, phase.runs(), phase.runsHigh());
        };
        return finding.side() == null ? found : text(meaning(finding.side(), direction), locale, found);
    }

    private static String meaning(Side side, Direction direction) {
        if (direction == Direction.none) {
            return "neutral";
        }
        return (side == Side.below) == (direction == Direction.lower) ? "better" : "worse";
    }

    private Optional<String> target(Series series, Direction direction, Double target, Locale locale) {
        if (target == null || direction == Direction.none) {
            return Optional.empty();
        }
        for (int at = series.size(); at > 0; at--) {
            if (!series.isMissing(at)) {
                double last = series.point(at);
                boolean reached = direction == Direction.lower ? last <= target : last >= target;
                return Optional.of(text(reached ? "reached" : "notReached", locale, last, target));
            }
        }
        return Optional.empty();
    }

    private static String listed(List<Integer> positions) {
        return String.join(", ", positions.stream().map(String::valueOf).toList());
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(PREFIX + key, arguments, locale);
    }
}
