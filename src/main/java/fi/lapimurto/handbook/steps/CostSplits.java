package fi.lapimurto.handbook.steps;

import fi.lapimurto.handbook.ParticipatingTeams;
import fi.lapimurto.handbook.RuleContext;
import fi.lapimurto.handbook.StepSheets;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Divides a round's costs among those who bear them. */
@Service
@Transactional(readOnly = true)
public class CostSplits {

    private final StepSheets sheets;
    private final ParticipatingTeams teams;

    CostSplits(StepSheets sheets, ParticipatingTeams teams) {
        this.sheets = sheets;
        this.teams = teams;
    }

    /** The costs of a collaborative as they are written now. */
    public CostSplit of(UUID collaborativeId) {
        RuleContext facts = sheets.facts(collaborativeId);
        return CostSplit.of(facts, facts.rows(CostsSheet.class, 0), teams.of(collaborativeId));
    }
}
