package fi.lapimurto.workshop;

import fi.lapimurto.collaborative.Checklist;
import fi.lapimurto.collaborative.ChecklistForm;
import fi.lapimurto.collaborative.Finding;
import fi.lapimurto.collaborative.Sheets;
import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.collaborative.YesNo;
import fi.lapimurto.engine.Refused;
import fi.lapimurto.workshop.HoldWorkshop.SelfAssessment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class HoldWorkshopForm extends ChecklistForm<HoldWorkshop> {

    static final String ID = "workshop-hold-workshop";

    private final Sheets sheets;

    HoldWorkshopForm(Checklist checklist, Sheets sheets) {
        super(ID, 10, HoldWorkshop.class, checklist);
        this.sheets = sheets;
    }

    /** It was held as planned, most often. */
    @Override
    protected HoldWorkshop proposal(Item item) {
        Workshop planned = planned(item);
        return new HoldWorkshop(planned.firstDay(), planned.lastDay(), null, null, null, null, null, null);
    }

    @Override
    protected void check(Item item, HoldWorkshop decisions) {
        if (decisions.heldUntil().isBefore(decisions.heldFrom())) {
            throw Refused.invalid("heldUntil", "holding.dates.order");
        }
    }

    @Override
    protected List<Finding> findings(Item item, HoldWorkshop decisions) {
        return findings(planned(item), decisions);
    }

    private Workshop planned(Item item) {
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
    protected Map<String, Object> answers(Item item, Optional<HoldWorkshop> decisions) {
        return Map.of("workshopHeld", decisions.isPresent());
    }
}
