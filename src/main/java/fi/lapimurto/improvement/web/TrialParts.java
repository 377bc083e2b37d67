package fi.lapimurto.improvement.web;

import fi.lapimurto.engine.FormComponent;
import fi.lapimurto.engine.FormFields;
import fi.lapimurto.form.AnswerJson;
import fi.lapimurto.form.AnswerRenderer;
import fi.lapimurto.form.AnswerRenderer.Answer;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.TrialState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The four parts of a trial's sheet: what was written in their forms, and what is still asked. */
@Component
class TrialParts {

    /** What the sheet shows elsewhere than among the answers. */
    private static final Set<String> IN_HEAD =
            Set.of("title", "owner", "startsOn", "endsOn", "results", "predictionMatch");

    /** Where a part is; its role on the page. */
    enum Standing {
        good,
        now,
        later,
        /** The trial ended without it. */
        off
    }

    /**
     * Something that a part asks.
     *
     * @param options what can be chosen, if that is so
     */
    record Asked(String label, Collection<String> options) {}

    /**
     * One part of a cycle.
     *
     * @param asked what it asks next; empty when nothing is to be written any more
     */
    record TrialPart(String name, Standing standing, List<Answer> answers, List<Asked> asked) {}

    private final AnswerJson json;
    private final AnswerRenderer renderer;
    private final FormFields fields;

    TrialParts(AnswerJson json, AnswerRenderer renderer, FormFields fields) {
        this.json = json;
        this.renderer = renderer;
        this.fields = fields;
    }

    List<TrialPart> of(Trial trial, Locale locale) {
        Trial.Answers written = trial.answers();
        List<Answer> act = new ArrayList<>(answers("decide", written.decided(), locale));
        act.addAll(answers("establish", written.established(), locale));
        String actForm = trial.state() == TrialState.establishing ? "establish" : "decide";
        return List.of(
                part("plan", "plan", TrialState.planned, trial, answers("plan", written.plan(), locale), locale),
                part(
                        "do",
                        "carry-out",
                        TrialState.running,
                        trial,
                        answers("carry-out", written.carriedOut(), locale),
                        locale),
                part("study", "study", TrialState.studying, trial, answers("study", written.studied(), locale), locale),
                part("act", actForm, TrialState.deciding, trial, act, locale));
    }

    private TrialPart part(String name, String form, TrialState at, Trial trial, List<Answer> answers, Locale locale) {
        Standing standing = standing(at, trial.state(), !answers.isEmpty());
        boolean asks = standing == Standing.now || standing == Standing.later;
        return new TrialPart(name, standing, answers, asks ? asked(form, locale) : List.of());
    }

    private static Standing standing(TrialState at, TrialState now, boolean written) {
        if (now == at || at == TrialState.deciding && now == TrialState.establishing) {
            return Standing.now;
        }
        if (written) {
            return Standing.good;
        }
        return now.open() ? Standing.later : Standing.off;
    }

    private List<Answer> answers(String form, Record written, Locale locale) {
        Map<String, Object> values = new HashMap<>(json.fields(written));
        values.keySet().removeAll(IN_HEAD);
        return renderer.of("pdsa-cycle-" + form, values, locale);
    }

    /**
     * A part that was written.
     *
     * @param change by which it was
     */
    record WrittenPart(String name, Trial.TrialChange change, List<Answer> answers) {}

    /** The whole of the parts that were written. */
    List<WrittenPart> written(Trial trial, Locale locale) {
        Trial.Answers all = trial.answers();
        return Stream.of(
                        written("plan", Trial.TrialChange.planned, "plan", all.plan(), locale),
                        written("do", Trial.TrialChange.carried_out, "carry-out", all.carriedOut(), locale),
                        written("study", Trial.TrialChange.studied, "study", all.studied(), locale),
                        written("act", Trial.TrialChange.decided, "decide", all.decided(), locale))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<WrittenPart> written(
            String name, Trial.TrialChange change, String form, Record answers, Locale locale) {
        return answers == null
                ? Optional.empty()
                : Optional.of(
                        new WrittenPart(name, change, renderer.of("pdsa-cycle-" + form, json.fields(answers), locale)));
    }

    private List<Asked> asked(String form, Locale locale) {
        return fields.components("pdsa-cycle-" + form, locale.getLanguage()).stream()
                .flatMap(FormComponent::all)
                .filter(it -> it.key() != null && !it.disabled() && !isElsewhere(form, it.key()))
                .map(it -> new Asked(it.label(), it.options().values()))
                .toList();
    }

    /** Results are asked where they are written; what is in the head, or asked only where a rule warns, is not. */
    private static boolean isElsewhere(String form, String key) {
        return form.equals("plan") && (IN_HEAD.contains(key) || key.equals("deviationReason"));
    }
}
