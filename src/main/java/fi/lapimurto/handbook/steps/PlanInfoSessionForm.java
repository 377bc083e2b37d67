package fi.lapimurto.handbook.steps;

import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.deadline.Advice;
import fi.lapimurto.deadline.Deadlines;
import fi.lapimurto.deadline.WorkingDays;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.Wording;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.ChecklistForm;
import fi.lapimurto.handbook.HandbookForms;
import fi.lapimurto.handbook.Step;
import fi.lapimurto.handbook.steps.PlanInfoSession.InfoSessionMode;
import fi.lapimurto.handbook.steps.PlanInfoSession.InfoTopic;
import fi.lapimurto.schedule.CollaborativeSchedules;
import fi.lapimurto.schedule.DayDecisions;
import java.time.LocalDate;
import java.time.LocalTime;
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
    private final CollaborativeSchedules planning;
    private final DayDecisions days;
    private final Deadlines deadlines;

    PlanInfoSessionForm(
            Checklist checklist,
            Collaboratives collaboratives,
            CollaborativeSchedules planning,
            DayDecisions days,
            Deadlines deadlines) {
        super(HandbookForms.PLAN_INFO_SESSION, Step.INFO_SESSION, PlanInfoSession.class, checklist);
        this.collaboratives = collaboratives;
        this.planning = planning;
        this.days = days;
        this.deadlines = deadlines;
    }

    @Override
    protected boolean staysWhenSkipped() {
        return true;
    }

    @Override
    protected PlanInfoSession proposal(FormOccurrence item) {
        LocalDate day = planning.usualInfoSession(item.collaborativeId());
        return new PlanInfoSession(
                day, null, USUAL_MINUTES, InfoSessionMode.remote, null, null, List.of(InfoTopic.values()), null, null);
    }

    @Override
    protected void check(FormOccurrence item, PlanInfoSession plan) {
        check(firstDay(item), plan);
    }

    static void check(LocalDate firstDay, PlanInfoSession plan) {
        if (!plan.day().isBefore(firstDay)) {
            throw UseCaseRejected.invalid("day", "infoSession.day.tooLate", Wording.day(firstDay));
        }
        if (plan.delivery() != InfoSessionMode.face_to_face && plan.link() == null) {
            throw UseCaseRejected.invalid("link", "infoSession.link.required");
        }
        if (plan.delivery() != InfoSessionMode.remote && plan.place() == null) {
            throw UseCaseRejected.invalid("place", "infoSession.place.required");
        }
    }

    @Override
    protected List<Finding> findings(FormOccurrence item, PlanInfoSession plan) {
        List<Finding> findings = findings(firstDay(item), plan);
        findings.addAll(dayOff(deadlines.workingDays(), plan));
        return findings;
    }

    static List<Finding> dayOff(WorkingDays calendar, PlanInfoSession plan) {
        return calendar.isGood(plan.day()) ? List.of() : List.of(Finding.warn("infoSession.dayOff", plan.day()));
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
        List<MessageSourceResolvable> untold = Stream.of(InfoTopic.values())
                .filter(topic -> !plan.contents().contains(topic))
                .map(topic -> Wording.of("finding.infoSession.topic." + topic))
                .toList();
        if (!untold.isEmpty()) {
            findings.add(Finding.warn("infoSession.topics", Wording.list(untold)));
        }
        return findings;
    }

    @Override
    protected PlanInfoSession settle(FormOccurrence item, PlanInfoSession plan) {
        PlanInfoSession kept = plan.asKept();
        days.infoSession(item.collaborativeId(), kept.day(), LocalTime.parse(kept.startTime()));
        return kept;
    }

    @Override
    protected Map<String, Object> answers(FormOccurrence item, Optional<PlanInfoSession> plan) {
        return Map.of("infoSessionPlanned", plan.isPresent());
    }

    private LocalDate firstDay(FormOccurrence item) {
        return collaboratives.get(item.collaborativeId()).timetable().first().firstDay();
    }
}
