package fi.lapimurto.coaching;

import fi.lapimurto.form.Finding;
import fi.lapimurto.form.YesNo;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.ChecklistForm;
import fi.lapimurto.handbook.RuleContext;
import fi.lapimurto.handbook.StepSheets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class HoldSessionsForm extends ChecklistForm<HoldSessions> {

    private final StepSheets sheets;

    HoldSessionsForm(Checklist checklist, StepSheets sheets) {
        super("interim-coaching-hold-sessions", 12, HoldSessions.class, checklist);
        this.sheets = sheets;
    }

    /** The teams came as planned, most often; open requests answer the question whether help is needed. */
    @Override
    protected HoldSessions proposal(FormOccurrence item) {
        RuleContext facts = sheets.facts(item.collaborativeId());
        int teams = facts.rows(SessionsSheet.class, item.occurrence()).stream()
                .mapToInt(Session::count)
                .sum();
        List<HelpRequest> requests = facts.rows(HelpRequestsSheet.class, item.occurrence());
        YesNo helpNeeded = HelpRequestsSheet.open(requests).isEmpty() ? null : YesNo.yes;
        return new HoldSessions(teams == 0 ? null : teams, null, helpNeeded, null, null);
    }

    @Override
    protected List<Finding> findings(FormOccurrence item, HoldSessions decisions) {
        return findings(sheets.facts(item.collaborativeId()), item.occurrence(), decisions);
    }

    static List<Finding> findings(RuleContext facts, int gap, HoldSessions decisions) {
        List<Finding> findings = new ArrayList<>();
        List<HelpRequest> requests = facts.rows(HelpRequestsSheet.class, gap);
        int open = HelpRequestsSheet.open(requests).size();
        if (decisions.helpNeeded() == YesNo.yes && requests.isEmpty()) {
            findings.add(Finding.block("holdingSessions.helpUnlisted"));
        } else if (decisions.helpNeeded() == YesNo.no && open > 0) {
            findings.add(Finding.warn("holdingSessions.helpOpen", open));
        }
        if (decisions.teamsPresent() < facts.teams()) {
            findings.add(Finding.warn("holdingSessions.teamsMissing", decisions.teamsPresent(), facts.teams()));
        }
        return findings;
    }

    @Override
    protected Map<String, Object> answers(FormOccurrence item, Optional<HoldSessions> decisions) {
        boolean helpNeeded =
                decisions.filter(held -> held.helpNeeded() == YesNo.yes).isPresent();
        return Map.of("helpNeeded", helpNeeded);
    }
}
