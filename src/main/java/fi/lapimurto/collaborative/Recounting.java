package fi.lapimurto.collaborative;

import fi.lapimurto.deadline.Anchor;
import fi.lapimurto.deadline.Deadlines;
import fi.lapimurto.deadline.DueDate;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.deadline.Plan;
import fi.lapimurto.deadline.RuleChanged;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says which dates are others than before when a rule, or a day that others are counted from, has changed. */
@Component
class Recounting {

    /** What is counted from the days on which a workshop was really held. */
    private static final Set<Anchor> HELD = Set.of(
            Anchor.workshop_end,
            Anchor.gap_start,
            Anchor.gap_middle,
            Anchor.gap_end,
            Anchor.last_workshop_start,
            Anchor.last_workshop_end);

    private final Planning planning;
    private final Deadlines deadlines;
    private final Collaboratives collaboratives;
    private final ApplicationEventPublisher events;

    Recounting(
            Planning planning, Deadlines deadlines, Collaboratives collaboratives, ApplicationEventPublisher events) {
        this.planning = planning;
        this.deadlines = deadlines;
        this.collaboratives = collaboratives;
        this.events = events;
    }

    @EventListener
    void on(RuleChanged event) {
        UUID id = event.collaborativeId();
        Milestone changed = event.milestone();
        String code = collaboratives.get(id).code();
        if (changed == Milestone.recruiting_closes_default) {
            tell(id, code, anchor -> anchor == Anchor.recruiting_closes, changed);
        } else {
            tell(id, code, anchor -> false, changed);
        }
    }

    @EventListener
    void on(ItemFinished event) {
        UUID id = event.collaborativeId();
        String code = event.code();
        switch (event.form()) {
            case Planning.PLAN_RECRUITING ->
                tell(id, code, anchor -> anchor == Anchor.recruiting_closes, Milestone.recruiting_closes_default);
            case Planning.PLAN_INFO_SESSION -> tell(id, code, anchor -> false, Milestone.info_session);
            case Planning.HOLD_WORKSHOP -> tell(id, code, HELD::contains, Milestone.feedback_asked);
            default -> {
                // In the other forms no day is decided that others are counted from.
            }
        }
    }

    private void tell(UUID id, String code, Predicate<Anchor> anchors, Milestone also) {
        Plan plan = deadlines.plan(id);
        List<DueDate> dates = planning.dates(id).stream()
                .filter(it -> it.milestone() == also
                        || anchors.test(plan.rule(it.milestone()).anchor()))
                .toList();
        events.publishEvent(new DatesChanged(id, code, dates));
    }
}
