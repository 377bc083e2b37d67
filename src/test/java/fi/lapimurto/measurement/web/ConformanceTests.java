package fi.lapimurto.measurement.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.measurement.FindingTextTester;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;

/** Every published case is met, and docs/conformance.md shows each with what we have worked out. */
class ConformanceTests {

    private static final Path DOCUMENT = Path.of("docs/conformance.md");

    private static final String WRITE = "conformance.write";

    private static final String INTRODUCTION = """
        # Charts beside published cases

        What the analysis has to answer, and what it answers. The page `/measurement/conformance` works the same
        out anew. This file is written by `mvn test -Dtest=ConformanceTests -Dconformance.write=true`; the data of
        each case stand in `src/main/resources/measurement/conformance.json`. Where published figures are rounded,
        ours are rounded as they are. [measurement.md](measurement.md) says which rules are meant, and from where.

        ## Cases

        A name is the place in the answer of `POST /api/measurement/analysis`; `outside`, `shift`, `trend` and
        `two-of-three` are the positions with that mark. A dash: there is none. Own vectors are worked out by hand
        from the rule that is named. Where a book goes on with a rounded centre line, its last decimal is left out.

        """;

    private static final String LIMITS = """

        ## Limits by number of useful points

        Longest run at most and crossings at least by Anhøj and Olesen (PLoS ONE 2014; 9: e113825); number of runs
        at least and at most by the exact distribution of Swed and Eisenhart (Ann Math Stat 1943; 14: 66–87), 2.5 %
        at each end. The expected values were worked out with exact fractions by another program; `LimitsTests`
        counts all orders up to 17 points.

        **Tables in circulation differ.** The table in Perla, Provost and Murray (BMJ Qual Saf 2011; 20: 46–51)
        gives 3–10 runs for 11 points (exact 4–9), 3–11 for 12 (4–10), 5–13 for 17 (6–13), 6–16 for 20 (7–15), 7–17
        for 22 (8–16), 7–17 for 23 (8–17) and 8–18 for 25 (9–18). We use the exact limits.

        """;

    private final MessageSource messages = FindingTextTester.messages();
    private final Conformance conformance = new Conformance(
            new SeriesAnalyst(FindingTextTester.words()),
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL));

    @Test
    void everyFigureIsAsExpected() {
        assertThat(conformance.cases())
                .hasSizeGreaterThan(20)
                .allSatisfy(it -> assertThat(it.figures())
                        .as(it.id())
                        .isNotEmpty()
                        .allSatisfy(figure ->
                                assertThat(figure.ours()).as(figure.name()).isEqualTo(figure.expected())));
    }

    @Test
    void limitsAreExactFrom10To100UsefulPoints() {
        assertThat(conformance.limits())
                .extracting(Conformance.Limits::useful)
                .startsWith(10)
                .endsWith(100)
                .hasSize(91);
        assertThat(conformance.limits())
                .allSatisfy(it -> assertThat(it.ours()).as("%d", it.useful()).isEqualTo(it.expected()));
    }

    @Test
    void theDocumentIsWrittenFromTheCases() throws IOException {
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(DOCUMENT, document());
        }
        assertThat(Files.readString(DOCUMENT))
                .as("%s is stale: mvn test -Dtest=ConformanceTests -D%s=true", DOCUMENT, WRITE)
                .isEqualTo(document());
    }

    private String document() {
        List<String> lines = new ArrayList<>(INTRODUCTION.lines().toList());
        lines.add(row("case", "source", "figure", "expected", "ours"));
        lines.add(row("---", "---", "---", "---", "---"));
        conformance.cases().forEach(it -> lines.addAll(rows(it)));
        lines.addAll(LIMITS.lines().toList());
        lines.add(row("useful points", "expected: run, crossings, runs", "ours: run, crossings, runs"));
        lines.add(row("---", "---", "---"));
        conformance
                .limits()
                .forEach(it -> lines.add(row(String.valueOf(it.useful()), limits(it.expected()), limits(it.ours()))));
        return String.join("\n", lines) + "\n";
    }

    /** The case and its source stand in its first row. */
    private List<String> rows(ConformanceCase it) {
        List<String> rows = new ArrayList<>();
        for (ConformanceCase.Figure figure : it.figures()) {
            boolean first = rows.isEmpty();
            rows.add(row(
                    first ? text("measurement.conformance.case." + it.id()) : "",
                    first ? it.source() : "",
                    "`" + figure.name() + "`",
                    figure.expected(),
                    figure.ours()));
        }
        return rows;
    }

    private static String limits(List<Integer> limits) {
        return "%d, %d, %d–%d".formatted(limits.toArray());
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.ENGLISH);
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
