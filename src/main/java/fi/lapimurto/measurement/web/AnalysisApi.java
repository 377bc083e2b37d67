package fi.lapimurto.measurement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Analysis of a series, for programs. */
@RestController
@RequestMapping("/api/measurement")
@Tag(name = "Measurement")
class AnalysisApi {

    private final SeriesAnalyst analyst;

    AnalysisApi(SeriesAnalyst analyst) {
        this.analyst = analyst;
    }

    @PostMapping("/analysis")
    @Operation(
            summary = "Analyses a series as a run chart or control chart by published rules; stores nothing",
            description = "values has null for a missing week. A p or u chart needs denominators; its values are the"
                    + " numerators. Positions count from 1. At most 10,000 values.")
    AnalysisResponse analyse(@RequestBody AnalysisRequest asked, Locale locale) {
        return analyst.analyse(asked, locale);
    }
}
