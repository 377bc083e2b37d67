package fi.lapimurto.handbook.steps;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.deadline.Deadlines;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Finding;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.ChecklistForm;
import fi.lapimurto.handbook.HandbookForms;
import fi.lapimurto.handbook.PlanRecruiting;
import fi.lapimurto.handbook.PlanRecruiting.CallQuestion;
import fi.lapimurto.handbook.PlanRecruiting.Mode;
import fi.lapimurto.handbook.Step;
import fi.lapimurto.schedule.DayDecisions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Step 3, before recruiting opens. */
@Component
class PlanRecruitingForm extends ChecklistForm<PlanRecruiting> {

    /** A round has seven to ten teams (G10). */
    static final int FEWEST_TEAMS = 7;

    static final int MOST_TEAMS = 10;

    /** What every call asks (S3.3 to S3.5). */
    private static final List<CallQuestion> ALWAYS_ASKED =
            List.of(CallQuestion.problem, CallQuestion.customer_process, CallQuestion.management_goals);

    private final Collaboratives collaboratives;
    private final DayDecisions days;
    private final Deadlines deadlines;
    private final Clock clock;

    PlanRecruitingForm(
            Checklist checklist, Collaboratives collaboratives, DayDecisions days, Deadlines deadlines, Clock clock) {
        super(HandbookForms.PLAN_RECRUITING, Step.RECRUITING, PlanRecruiting.class, checklist);
        this.collaboratives = collaboratives;
        this.days = days;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    protected boolean staysWhenSkipped() {
        return true;
    }

    @Override
    protected Map<String, Object> shared(Collaborative collaborative) {
        return collaborative.callText() == null ? Map.of() : Map.of("invitationText", collaborative.callText());
    }

    @Override
    protected PlanRecruiting settle(FormOccurrence item, PlanRecruiting plan) {
        days.recruitingOpens(item.collaborativeId(), plan.opensOn());
        days.recruitingCloses(item.collaborativeId(), plan.closesOn());
        collaboratives.get(item.collaborativeId()).invite(plan.invitationText());
        return plan.withoutText();
    }

    @Override
    protected void check(FormOccurrence item, PlanRecruiting plan) {
        if (plan.closesOn().isBefore(plan.opensOn())) {
            throw UseCaseRejected.invalid("closesOn", "recruiting.dates.order");
        }
        if (plan.maxTeams() < plan.minTeams()) {
            throw UseCaseRejected.invalid("maxTeams", "recruiting.teams.order", plan.minTeams());
        }
        boolean noGrounds =
                (plan.selectionCriteria() == null || plan.selectionCriteria().isEmpty())
                        && plan.otherCriteria() == null;
        if (plan.mode() == Mode.application && noGrounds) {
            throw UseCaseRejected.invalid("selectionCriteria", "recruiting.criteria.required");
        }
    }

    @Override
    protected List<Finding> findings(FormOccurrence item, PlanRecruiting plan) {
        List<Finding> findings = new ArrayList<>();
        if (plan.minTeams() < FEWEST_TEAMS || plan.maxTeams() > MOST_TEAMS) {
            findings.add(Finding.warn("recruiting.capacity", plan.minTeams(), plan.maxTeams()));
        }
        if (plan.closesOn().isBefore(LocalDate.now(clock))) {
            findings.add(Finding.warn("recruiting.closed", plan.closesOn()));
        }
        if (!deadlines.workingDays().isGood(plan.closesOn())) {
            findings.add(Finding.warn("recruiting.closesOnDayOff", plan.closesOn()));
        }
        if (!plan.asked().containsAll(ALWAYS_ASKED)) {
            findings.add(Finding.warn("recruiting.questions"));
        }
        return findings;
    }

    @Override
    protected Map<String, Object> answers(FormOccurrence item, Optional<PlanRecruiting> plan) {
        return Map.of("recruitingPlanned", plan.isPresent());
    }
}
