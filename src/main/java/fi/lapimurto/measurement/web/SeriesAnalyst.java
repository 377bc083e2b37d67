package fi.lapimurto.measurement.web;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.measurement.FindingText;
import fi.lapimurto.measurement.analysis.Analysis;
import fi.lapimurto.measurement.analysis.AnalysisPlan;
import fi.lapimurto.measurement.analysis.InvalidInput;
import fi.lapimurto.measurement.analysis.Series;
import fi.lapimurto.measurement.analysis.SustainedShifts;
import fi.lapimurto.measurement.analysis.SustainedShifts.Shift;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Answers a request for an analysis, or refuses it with the field named. */
@Component
class SeriesAnalyst {

    private final FindingText words;

    SeriesAnalyst(FindingText words) {
        this.words = words;
    }

    AnalysisResponse analyse(AnalysisRequest asked, Locale locale) {
        try {
            Series series = asked.series();
            AnalysisPlan plan = asked.plan();
            Analysis analysis = Analysis.of(series, plan);
            SustainedShifts wanted = asked.sustainedShifts();
            List<Shift> sustained = wanted == null ? List.of() : wanted.in(series, plan.chart());
            String sentence =
                    words.of(analysis, series, plan.chart(), asked.directionOrNone(), asked.targetChecked(), locale);
            return AnalysisResponse.of(analysis, sustained, sentence);
        } catch (InvalidInput invalid) {
            throw UseCaseRejected.invalid(
                    invalid.field(),
                    "measurement.invalid." + invalid.reason(),
                    invalid.arguments().toArray());
        }
    }
}
