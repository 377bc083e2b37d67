package fi.lapimurto.deadline;

import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.engine.UseCaseRejected.Reason;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private final OwnRules rules;
    private final PastRules history;
    private final ClosedDayList closedDays;
    private final Defaults defaults;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deadlines(
            OwnRules rules,
            PastRules history,
            ClosedDayList closedDays,
            Defaults defaults,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rules = rules;
        this.history = history;
        this.closedDays = closedDays;
        this.defaults = defaults;
        this.events = events;
        this.clock = clock;
    }

    /** Gives a collaborative its copy of the defaults. One that has a copy keeps it. */
    public void begin(UUID collaborativeId) {
        add(collaborativeId, defaults.rules());
    }

    /** Gives a collaborative a copy of another’s rules, as they are now. One that has rules keeps them. */
    public void beginAs(UUID collaborativeId, UUID earlier) {
        add(
                collaborativeId,
                rules.of(List.of(earlier)).stream().map(OwnRule::rule).toList());
        begin(collaborativeId);
    }

    private void add(UUID collaborativeId, List<Rule> proposed) {
        Set<Milestone> own = rules.of(List.of(collaborativeId)).stream()
                .map(it -> it.rule().milestone())
                .collect(Collectors.toSet());
        rules.saveAll(proposed.stream()
                .filter(it -> !own.contains(it.milestone()))
                .map(it -> new OwnRule(collaborativeId, it))
                .toList());
        rules.flush();
    }

    /** The rules and the calendar that a collaborative’s dates are counted by. */
    @Transactional(readOnly = true)
    public Plan plan(UUID collaborativeId) {
        return plans(List.of(collaborativeId)).get(collaborativeId);
    }

    /** The plans of several collaboratives, in as many statements as one plan takes. */
    @Transactional(readOnly = true)
    public Map<UUID, Plan> plans(Collection<UUID> collaborativeIds) {
        Map<UUID, List<Rule>> own = rules.of(collaborativeIds).stream()
                .collect(Collectors.groupingBy(
                        OwnRule::collaborativeId, Collectors.mapping(OwnRule::rule, Collectors.toList())));
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
        return closedDays.workingDays();
    }

    /** How a deadline is counted where nobody has changed it. */
    public Rule standard(Milestone milestone) {
        return defaults.rules().stream()
                .filter(it -> it.milestone() == milestone)
                .findFirst()
                .orElseThrow();
    }

    /** Counts a deadline of one collaborative differently from now on. */
    @UseCase
    public Rule change(UUID collaborativeId, RuleChange change, String by) {
        check(change);
        begin(collaborativeId);
        OwnRule rule = rules.get(collaborativeId, change.milestone());
        PastRule done = history.save(rule.change(change, by, clock.instant()));
        events.publishEvent(new RuleChanged(collaborativeId, change.milestone(), done.id()));
        return done.after(rule);
    }

    /** How the rules of a collaborative have changed, the latest first. */
    @Transactional(readOnly = true)
    public List<PastChange> changes(UUID collaborativeId) {
        return history.of(collaborativeId).stream().map(PastRules.Found::change).toList();
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
