package fi.lapimurto.deadline;

import fi.lapimurto.engine.UseCaseRejected;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** How one collaborative counts one of its deadlines. */
@Entity
@Table(name = "deadline_row")
class OwnRule {

    @Embeddable
    record OwnRuleId(
            UUID collaborativeId,
            @Enumerated(EnumType.STRING) Milestone milestone) {}

    @EmbeddedId
    private OwnRuleId id;

    @Version
    private Integer version;

    private int step;

    @Enumerated(EnumType.STRING)
    private Anchor anchor;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    private Counting counting;

    protected OwnRule() {}

    /** A copy of a rule. */
    OwnRule(UUID collaborativeId, Rule rule) {
        id = new OwnRuleId(collaborativeId, rule.milestone());
        step = rule.step();
        anchor = rule.anchor();
        direction = rule.direction();
        counting = new Counting(rule.offset(), rule.unit(), rule.roll(), rule.time());
    }

    /**
     * Counts differently from now on, and answers what is kept of the change.
     *
     * @throws UseCaseRejected when somebody has changed it since it was seen
     */
    PastRule change(RuleChange change, String by, Instant at) {
        if (version != change.version()) {
            throw UseCaseRejected.conflict("deadline.changedMeanwhile");
        }
        Counting before = counting;
        counting = Counting.of(change);
        return new PastRule(id, version + 1, before, change, by, at);
    }

    UUID collaborativeId() {
        return id.collaborativeId();
    }

    Rule rule() {
        return rule(version, counting);
    }

    /** The rule as it was counted in one of its versions. */
    Rule rule(int version, Counting counting) {
        return new Rule(
                id.milestone(),
                version,
                step,
                anchor,
                counting.amount(),
                counting.unit(),
                direction,
                counting.roll(),
                counting.time());
    }
}
