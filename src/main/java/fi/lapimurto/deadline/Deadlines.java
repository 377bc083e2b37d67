package fi.lapimurto.deadline;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.engine.UseCaseRejected.Reason;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rules by which each collaborative’s deadlines are counted. A collaborative keeps its own copy from its beginning,
 * so a new default never moves one that runs; a milestone that came into the program later goes by its default.
 */
@Service
@Transactional
public class Deadlines {

    private static final int LONGEST_REASON = 2000;

    private final Rules rules;
    private final ClosedDayList closedDays;
    private final Holidays holidays;
    private final Defaults defaults;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deadlines(
            Rules rules,
            ClosedDayList closedDays,
            Holidays holidays,
            Defaults defaults,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rules = rules;
        this.closedDays = closedDays;
        this.holidays = holidays;
        this.defaults = defaults;
        this.events = events;
        this.clock = clock;
    }

    /** Gives a collaborative its copy of the defaults. One that has a copy keeps it. */
    public void begin(UUID collaborativeId) {
        rules.add(collaborativeId, defaults.rules());
    }

    /** Gives a collaborative a copy of another’s rules, as they are now. One that has rules keeps them. */
    public void beginAs(UUID collaborativeId, UUID earlier) {
        rules.copy(collaborativeId, earlier);
        begin(collaborativeId);
    }

    /** The rules and the calendar that a collaborative’s dates are counted by. */
    @Transactional(readOnly = true)
    public Plan plan(UUID collaborativeId) {
        return plans(List.of(collaborativeId)).get(collaborativeId);
    }

    /** The plans of several collaboratives, in as many statements as one plan takes. */
    @Transactional(readOnly = true)
    public Map<UUID, Plan> plans(Collection<UUID> collaborativeIds) {
        Map<UUID, List<Rule>> own = rules.of(collaborativeIds);
        WorkingDays workingDays = workingDays();
        return collaborativeIds.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> new Plan(complete(own.getOrDefault(id, List.of())), workingDays, clock.getZone())));
    }

    /** The calendar of the installation. */
    @Transactional(readOnly = true)
    public WorkingDays workingDays() {
        return new WorkingDays(holidays, closedDays.all());
    }

    /** How a deadline is counted where nobody has changed it. */
    public Rule standard(Milestone milestone) {
        return defaults.rules().stream()
                .filter(it -> it.milestone() == milestone)
                .findFirst()
                .orElseThrow();
    }

    /** Counts a deadline of one collaborative differently from now on. */
    public Rule change(UUID collaborativeId, RuleChange change, String by) {
        check(change);
        begin(collaborativeId);
        Rule before = rules.lock(collaborativeId, change.milestone());
        if (before.version() != change.version()) {
            throw UseCaseRejected.conflict("deadline.changedMeanwhile");
        }
        Rule after = new Rule(
                before.milestone(),
                before.version() + 1,
                before.step(),
                before.anchor(),
                change.offset(),
                change.unit(),
                before.direction(),
                change.roll(),
                change.time());
        rules.update(collaborativeId, after);
        String reason = change.reason().strip();
        long number = rules.keep(collaborativeId, before, after, reason, by, clock.instant());
        events.publishEvent(new RuleChanged(collaborativeId, change.milestone(), number));
        return after;
    }

    /** How the rules of a collaborative have changed, the latest first. */
    @Transactional(readOnly = true)
    public List<PastChange> changes(UUID collaborativeId) {
        return rules.changes(collaborativeId);
    }

    private Collection<Rule> complete(List<Rule> own) {
        if (own.size() == Milestone.values().length) {
            return own;
        }
        Map<Milestone, Rule> complete = new EnumMap<>(Milestone.class);
        defaults.rules().forEach(rule -> complete.put(rule.milestone(), rule));
        own.forEach(rule -> complete.put(rule.milestone(), rule));
        return complete.values();
    }

    private static void check(RuleChange change) {
        List<Reason> broken = new ArrayList<>();
        require(broken, "milestone", change.milestone());
        require(broken, "unit", change.unit());
        require(broken, "roll", change.roll());
        require(broken, "time", change.time());
        if (change.unit() != null
                && (change.offset() < 0 || change.offset() > change.unit().most())) {
            broken.add(new Reason(
                    "offset", "deadline.offset", List.of(change.unit().most())));
        }
        if (change.reason() == null || change.reason().isBlank()) {
            broken.add(new Reason("reason", "deadline.reason", List.of()));
        } else if (change.reason().length() > LONGEST_REASON) {
            broken.add(new Reason("reason", "any.Size", List.of(0, LONGEST_REASON)));
        }
        if (!broken.isEmpty()) {
            throw new UseCaseRejected(UseCaseRejected.Kind.INVALID, broken);
        }
    }

    private static void require(List<Reason> broken, String field, Object value) {
        if (value == null) {
            broken.add(new Reason(field, "any.NotNull", List.of()));
        }
    }
}
