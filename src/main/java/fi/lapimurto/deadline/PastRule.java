package fi.lapimurto.deadline;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** One change of a collaborative's rule: from what to what, by whom, when and why. */
@Entity
@Immutable
@Table(name = "deadline_change")
class PastRule {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Embedded
    private OwnRule.OwnRuleId rule;

    private int version;

    @AttributeOverride(name = "amount", column = @Column(name = "old_amount"))
    @AttributeOverride(name = "unit", column = @Column(name = "old_unit"))
    @AttributeOverride(name = "roll", column = @Column(name = "old_roll"))
    @AttributeOverride(name = "time", column = @Column(name = "old_time"))
    private Counting before;

    @AttributeOverride(name = "amount", column = @Column(name = "new_amount"))
    @AttributeOverride(name = "unit", column = @Column(name = "new_unit"))
    @AttributeOverride(name = "roll", column = @Column(name = "new_roll"))
    @AttributeOverride(name = "time", column = @Column(name = "new_time"))
    private Counting after;

    private String reason;
    private String by;
    private Instant at;

    protected PastRule() {}

    PastRule(OwnRule.OwnRuleId rule, int version, Counting before, RuleChange change, String by, Instant at) {
        this.rule = rule;
        this.version = version;
        this.before = before;
        this.after = Counting.of(change);
        this.reason = change.reason().strip();
        this.by = by;
        this.at = at;
    }

    Long id() {
        return id;
    }

    /** The rule as it was counted afterwards. */
    Rule after(OwnRule rule) {
        return rule.rule(version, after);
    }

    PastChange change(OwnRule rule) {
        return new PastChange(id, at, by, rule.rule(version - 1, before), after(rule), reason);
    }
}
