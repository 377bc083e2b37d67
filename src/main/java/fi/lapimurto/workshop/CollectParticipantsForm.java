package fi.lapimurto.workshop;

import fi.lapimurto.collaborative.Checklist;
import fi.lapimurto.collaborative.ChecklistForm;
import fi.lapimurto.collaborative.Facts;
import fi.lapimurto.collaborative.Finding;
import fi.lapimurto.collaborative.Sheets;
import fi.lapimurto.collaborative.YesNo;
import fi.lapimurto.engine.Refused;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class CollectParticipantsForm extends ChecklistForm<CollectParticipants> {

    private final Sheets sheets;

    CollectParticipantsForm(Checklist checklist, Sheets sheets) {
        super("workshop-collect-participants", 10, CollectParticipants.class, checklist);
        this.sheets = sheets;
    }

    @Override
    protected void check(Item item, CollectParticipants decisions) {
        if (decisions.people() < decisions.teams()) {
            throw Refused.invalid("people", "participants.people.tooFew", decisions.teams());
        }
        if (decisions.teamsOfOtherSize() > decisions.teams()) {
            throw Refused.invalid("teamsOfOtherSize", "participants.otherSize.tooMany", decisions.teams());
        }
        if (decisions.teamsOfOtherSize() > 0 && decisions.otherSizeReason() == null) {
            throw Refused.invalid("otherSizeReason", "participants.otherSize.reason");
        }
    }

    @Override
    protected List<Finding> findings(Item item, CollectParticipants decisions) {
        return findings(sheets.facts(item.collaborativeId()), decisions);
    }

    static List<Finding> findings(Facts facts, CollectParticipants decisions) {
        List<Finding> findings = new ArrayList<>();
        if (decisions.teams() != facts.teams()) {
            findings.add(Finding.warn("participants.teams", decisions.teams(), facts.teams()));
        }
        if (decisions.needsPassedOn() == YesNo.no) {
            findings.add(Finding.warn("participants.needs"));
        }
        return findings;
    }
}
