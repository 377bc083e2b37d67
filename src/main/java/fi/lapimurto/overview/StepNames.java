package fi.lapimurto.overview;

import fi.lapimurto.engine.Labels;
import fi.lapimurto.handbook.Step;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The steps' names in the reader's language, as the diagram has them but without the number in front. */
@Component
class StepNames {

    private final Labels labels;

    StepNames(Labels labels) {
        this.labels = labels;
    }

    String of(Step step, Locale locale) {
        String name = labels.ofModel("collaborative." + step.element(), locale.getLanguage(), step.element());
        return name.replaceFirst("^\\d+\\.?\\s+", "");
    }
}
