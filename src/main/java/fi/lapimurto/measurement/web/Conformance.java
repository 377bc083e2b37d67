package fi.lapimurto.measurement.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.measurement.analysis.AnhoejLimits;
import fi.lapimurto.measurement.analysis.RunsLimits;
import fi.lapimurto.measurement.analysis.ThirdNextAvailable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Published cases and vectors of our own, each worked out anew: {@code measurement/conformance.json} holds what is asked of
 * the analysis and what it has to answer.
 */
@Component
class Conformance {

    private static final String RESOURCE = "/measurement/conformance.json";

    /** The limits for one number of useful points: longest run, crossings, least and most runs. */
    record Limits(int useful, List<Integer> expected, List<Integer> ours) {
        public boolean agrees() {
            return expected.equals(ours);
        }
    }

    /** The file. */
    record Content(List<Question> cases, List<List<Integer>> limits) {}

    /** What is asked, and what has to be answered. */
    record Question(
            String id,
            String source,
            @JsonProperty("request") AnalysisRequest asked,
            Map<String, String> expected) {}

    private final Content content;
    private final SeriesAnalyst analyst;
    private final ObjectMapper json;

    Conformance(SeriesAnalyst analyst, ObjectMapper json) {
        this.analyst = analyst;
        this.json = json;
        try (InputStream file = Conformance.class.getResourceAsStream(RESOURCE)) {
            content = json.readValue(file, Content.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<ConformanceCase> cases() {
        return Stream.concat(content.cases().stream().map(this::worked), Stream.of(thirdNextAvailable()))
                .toList();
    }

    List<Limits> limits() {
        return content.limits().stream()
                .map(it -> new Limits(it.get(0), it.subList(1, it.size()), limits(it.get(0))))
                .toList();
    }

    /** Third free times after 3, 10 and 24 days, and none. */
    private static ConformanceCase thirdNextAvailable() {
        LocalDate day = LocalDate.of(2026, 9, 1);
        List<ThirdNextAvailable.Book> books = Stream.of(day.plusDays(3), day.plusDays(10), day.plusDays(24), null)
                .map(third -> new ThirdNextAvailable.Book("", "", "", day, third, null))
                .toList();
        ThirdNextAvailable.Figure t3 = ThirdNextAvailable.of(books).get(0);
        return new ConformanceCase(
                "t3",
                "Own vector; rule: THL, T3 (median, at most 182 days); IHI, third next available appointment (mean)",
                List.of(
                        new ConformanceCase.Figure(
                                "median", "17", ConformanceFigures.rounded(String.valueOf(t3.median()), "17")),
                        new ConformanceCase.Figure("mean", "54.75", String.valueOf(t3.mean())),
                        new ConformanceCase.Figure("books", "4", String.valueOf(t3.books()))));
    }

    private static List<Integer> limits(int useful) {
        RunsLimits runs = RunsLimits.of(useful);
        return List.of(AnhoejLimits.longestRun(useful), AnhoejLimits.crossings(useful), runs.low(), runs.high());
    }

    private ConformanceCase worked(Question question) {
        AnalysisResponse answer = analyst.analyse(question.asked(), Locale.ENGLISH);
        ConformanceFigures figures = ConformanceFigures.of(answer, json);
        return new ConformanceCase(
                question.id(),
                question.source(),
                question.expected().entrySet().stream()
                        .map(it -> new ConformanceCase.Figure(
                                it.getKey(), it.getValue(), figures.get(it.getKey(), it.getValue())))
                        .toList());
    }
}
