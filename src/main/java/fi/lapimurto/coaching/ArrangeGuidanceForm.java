package fi.lapimurto.coaching;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Finding;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.ChecklistForm;
import fi.lapimurto.handbook.RuleContext;
import fi.lapimurto.handbook.StepSheets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Component
class ArrangeGuidanceForm extends ChecklistForm<ArrangeGuidance> {

    private final StepSheets sheets;

    ArrangeGuidanceForm(Checklist checklist, StepSheets sheets) {
        super("interim-coaching-arrange-guidance", 12, ArrangeGuidance.class, checklist);
        this.sheets = sheets;
    }

    /** What is still open, team by team. */
    @Override
    protected Map<String, Object> shown(FormOccurrence item) {
        String open = open(sheets.facts(item.collaborativeId()), item.occurrence()).stream()
                .map(it -> it.team() + ": " + it.help())
                .collect(Collectors.joining("\n"));
        return Map.of("openRequests", open);
    }

    @Override
    protected void check(FormOccurrence item, ArrangeGuidance decisions) {
        if (decisions.topics().contains(ArrangeGuidance.GuidanceTopic.other) && decisions.otherTopic() == null) {
            throw UseCaseRejected.invalid("otherTopic", "guidance.topic.required");
        }
    }

    @Override
    protected List<Finding> findings(FormOccurrence item, ArrangeGuidance decisions) {
        return findings(sheets.facts(item.collaborativeId()), item.occurrence());
    }

    static List<Finding> findings(RuleContext facts, int gap) {
        int open = open(facts, gap).size();
        return open > 0 ? List.of(Finding.warn("guidance.open", open)) : List.of();
    }

    private static List<HelpRequest> open(RuleContext facts, int gap) {
        return HelpRequestsSheet.open(facts.rows(HelpRequestsSheet.class, gap));
    }
}
