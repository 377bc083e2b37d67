package fi.lapimurto.deadline.process;

import fi.lapimurto.deadline.Anchor;
import fi.lapimurto.deadline.Defaults;
import fi.lapimurto.deadline.Direction;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.deadline.Roll;
import fi.lapimurto.deadline.Rule;
import fi.lapimurto.deadline.Unit;
import fi.lapimurto.engine.OwnAuthority;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/**
 * The defaults as the decision table {@code deadlines} says them. It is evaluated once: nobody deploys another while the
 * program runs.
 */
@Component
class DecisionTable implements Defaults {

    static final String KEY = "deadlines";

    private final DecisionService decisions;
    private final OwnAuthority authority;
    private volatile List<Rule> rules;

    DecisionTable(DecisionService decisions, OwnAuthority authority) {
        this.decisions = decisions;
        this.authority = authority;
    }

    @Override
    public List<Rule> rules() {
        if (rules == null) {
            rules = authority.call(this::evaluate);
        }
        return rules;
    }

    private List<Rule> evaluate() {
        return decisions.evaluateDecisionTableByKey(KEY, Map.of()).getResultList().stream()
                .map(DecisionTable::rule)
                .toList();
    }

    private static Rule rule(Map<String, Object> row) {
        return new Rule(
                Milestone.valueOf(text(row, "milestone")),
                0,
                (Integer) row.get("step"),
                Anchor.valueOf(text(row, "anchor")),
                (Integer) row.get("offset"),
                Unit.valueOf(text(row, "unit")),
                Direction.valueOf(text(row, "direction")),
                Roll.valueOf(text(row, "roll")),
                LocalTime.parse(text(row, "time")));
    }

    private static String text(Map<String, Object> row, String output) {
        return (String) row.get(output);
    }
}
