package fi.lapimurto.handbook.steps;

import fi.lapimurto.form.Figure;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.Wording;
import fi.lapimurto.handbook.RuleContext;
import fi.lapimurto.handbook.StepSheet;
import fi.lapimurto.handbook.steps.StageContent.Stage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Step 2: the contents of the coaching stage by stage (S2.2); the two example programmes of handbook 1.9 are its templates. */
@Component
class ContentsSheet extends StepSheet<StageContent> {

    /** The stages that differ between the two programmes; the others are the same whatever is improved. */
    private static final Set<Stage> OWN = Set.of(Stage.goal, Stage.current_state, Stage.principles);

    private final MessageSource messages;

    ContentsSheet(MessageSource messages) {
        super("contents", "collaborative-prepare-programme", Scope.collaborative, StageContent.class);
        this.messages = messages;
    }

    @Override
    protected Optional<StageContent> forNextRound(StageContent row) {
        return Optional.of(row);
    }

    @Override
    protected Comparator<StageContent> order() {
        return Comparator.comparing(StageContent::stage);
    }

    @Override
    protected Map<String, List<StageContent>> templates(RuleContext facts, int occurrence) {
        Locale locale = Locale.forLanguageTag(facts.collaborative().language());
        Map<String, List<StageContent>> templates = new LinkedHashMap<>();
        for (String name : List.of("access", "vulnerable-group")) {
            templates.put(name, template(name, locale));
        }
        return templates;
    }

    private List<StageContent> template(String name, Locale locale) {
        return Arrays.stream(Stage.values())
                .map(stage -> {
                    String key = "sheet.contents.row." + (OWN.contains(stage) ? name : "common") + "." + stage;
                    return new StageContent(
                            stage,
                            messages.getMessage(key, null, locale),
                            messages.getMessage(key + ".material", null, locale),
                            null);
                })
                .toList();
    }

    @Override
    protected List<Figure> figures(RuleContext facts, int occurrence, List<StageContent> rows) {
        return List.of(new Figure("contents.stages", stages(rows).size(), Stage.values().length));
    }

    @Override
    protected List<Finding> findings(RuleContext facts, int occurrence, List<StageContent> rows) {
        if (rows.isEmpty()) {
            return List.of(Finding.inform("contents.none"));
        }
        Set<Stage> there = stages(rows);
        List<MessageSourceResolvable> missing = Arrays.stream(Stage.values())
                .filter(stage -> !there.contains(stage))
                .map(stage -> Wording.of("sheet.contents.stage." + stage))
                .toList();
        return missing.isEmpty() ? List.of() : List.of(Finding.inform("contents.missing", Wording.list(missing)));
    }

    private static Set<Stage> stages(List<StageContent> rows) {
        return rows.stream().map(StageContent::stage).collect(Collectors.toSet());
    }
}
