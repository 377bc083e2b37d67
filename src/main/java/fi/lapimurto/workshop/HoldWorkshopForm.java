package fi.lapimurto.workshop;

import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.YesNo;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.ChecklistForm;
import fi.lapimurto.handbook.HoldWorkshop;
import fi.lapimurto.handbook.HoldWorkshop.SelfAssessment;
import fi.lapimurto.handbook.StepSheets;
import fi.lapimurto.schedule.DayDecisions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class HoldWorkshopForm extends ChecklistForm<HoldWorkshop> {

    static final String ID = "workshop-hold-workshop";

    private final StepSheets sheets;
    private final DayDecisions days;

    HoldWorkshopForm(Checklist checklist, StepSheets sheets, DayDecisions days) {
        super(ID, 10, HoldWorkshop.class, checklist);
        this.sheets = sheets;
        this.days = days;
    }

    /** It was held as planned, most often. */
    @Override
    protected HoldWorkshop proposal(FormOccurrence item) {
        Workshop planned = planned(item);
        return new HoldWorkshop(planned.firstDay(), planned.lastDay(), null, null, null, null, null, null);
    }

    @Override
    protected void check(FormOccurrence item, HoldWorkshop decisions) {
        if (decisions.heldUntil().isBefore(decisions.heldFrom())) {
            throw UseCaseRejected.invalid("heldUntil", "holding.dates.order");
        }
    }

    @Override
    protected List<Finding> findings(FormOccurrence item, HoldWorkshop decisions) {
        return findings(planned(item), decisions);
    }

    private Workshop planned(FormOccurrence item) {
        return sheets.facts(item.collaborativeId()).collaborative().timetable().workshop(item.occurrence());
    }

    static List<Finding> findings(Workshop planned, HoldWorkshop held) {
        List<Finding> findings = new ArrayList<>();
        if (!held.heldFrom().equals(planned.firstDay()) || !held.heldUntil().equals(planned.lastDay())) {
            findings.add(Finding.warn("holding.dates", planned.firstDay(), planned.lastDay()));
        }
        boolean first = planned.number() == 1;
        if (first && held.confidentialityAgreed() == YesNo.no) {
            findings.add(Finding.warn("holding.confidentiality"));
        }
        if (!first && held.selfAssessment() != SelfAssessment.made) {
            findings.add(Finding.warn("holding.selfAssessment"));
        }
        if (held.groupWorkEnough() == YesNo.no) {
            findings.add(Finding.inform("holding.groupWork"));
        }
        return findings;
    }

    @Override
    protected HoldWorkshop settle(FormOccurrence item, HoldWorkshop held) {
        days.workshopHeld(item.collaborativeId(), item.occurrence(), held.heldFrom(), held.heldUntil());
        return held;
    }

    @Override
    protected void skipped(FormOccurrence item) {
        days.workshopNotHeld(item.collaborativeId(), item.occurrence());
    }

    @Override
    protected Map<String, Object> answers(FormOccurrence item, Optional<HoldWorkshop> decisions) {
        return Map.of("workshopHeld", decisions.isPresent());
    }
}
