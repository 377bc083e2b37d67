package fi.lapimurto.collaborative.steps;

import fi.lapimurto.collaborative.Checklist;
import fi.lapimurto.collaborative.ChecklistForm;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.Finding;
import fi.lapimurto.collaborative.Planning;
import fi.lapimurto.collaborative.Step;
import fi.lapimurto.collaborative.Wording;
import fi.lapimurto.collaborative.steps.PlanInfoSession.Delivery;
import fi.lapimurto.collaborative.steps.PlanInfoSession.Topic;
import fi.lapimurto.deadline.Advice;
import fi.lapimurto.engine.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Step 7, before people are invited. */
@Component
class PlanInfoSessionForm extends ChecklistForm<PlanInfoSession> {

    private static final int USUAL_MINUTES = 60;
    private static final int LONG_MINUTES = 90;

    private final Collaboratives collaboratives;
    private final Planning planning;

    PlanInfoSessionForm(Checklist checklist, Collaboratives collaboratives, Planning planning) {
        super(Planning.PLAN_INFO_SESSION, Step.INFO_SESSION, PlanInfoSession.class, checklist);
        this.collaboratives = collaboratives;
        this.planning = planning;
    }

    @Override
    protected PlanInfoSession proposal(Item item) {
        LocalDate day = planning.usualInfoSession(item.collaborativeId());
        return new PlanInfoSession(
                day, null, USUAL_MINUTES, Delivery.remote, null, null, List.of(Topic.values()), null, null);
    }

    @Override
    protected void check(Item item, PlanInfoSession plan) {
        check(firstDay(item), plan);
    }

    static void check(LocalDate firstDay, PlanInfoSession plan) {
        if (!plan.day().isBefore(firstDay)) {
            throw Refused.invalid("day", "infoSession.day.tooLate", Wording.day(firstDay));
        }
        if (plan.delivery() != Delivery.face_to_face && plan.link() == null) {
            throw Refused.invalid("link", "infoSession.link.required");
        }
        if (plan.delivery() != Delivery.remote && plan.place() == null) {
            throw Refused.invalid("place", "infoSession.place.required");
        }
    }

    @Override
    protected List<Finding> findings(Item item, PlanInfoSession plan) {
        return findings(firstDay(item), plan);
    }

    static List<Finding> findings(LocalDate firstDay, PlanInfoSession plan) {
        List<Finding> findings = new ArrayList<>();
        LocalDate earliest = firstDay.minusWeeks(Advice.EARLIEST_INFO_SESSION);
        LocalDate latest = firstDay.minusWeeks(Advice.LATEST_INFO_SESSION);
        if (plan.day().isBefore(earliest) || plan.day().isAfter(latest)) {
            findings.add(Finding.warn("infoSession.day", earliest, latest));
        }
        if (plan.minutes() > LONG_MINUTES) {
            findings.add(Finding.warn("infoSession.long", plan.minutes()));
        }
        List<MessageSourceResolvable> untold = Stream.of(Topic.values())
                .filter(topic -> !plan.contents().contains(topic))
                .map(topic -> Wording.of("finding.infoSession.topic." + topic))
                .toList();
        if (!untold.isEmpty()) {
            findings.add(Finding.warn("infoSession.topics", Wording.list(untold)));
        }
        return findings;
    }

    @Override
    protected PlanInfoSession settle(Item item, PlanInfoSession plan) {
        return plan.asKept();
    }

    @Override
    protected Map<String, Object> answers(Item item, Optional<PlanInfoSession> plan) {
        return Map.of("infoSessionPlanned", plan.isPresent());
    }

    private LocalDate firstDay(Item item) {
        return collaboratives.get(item.collaborativeId()).timetable().first().firstDay();
    }
}
