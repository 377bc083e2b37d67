package fi.lapimurto.workshop;

import fi.lapimurto.collaborative.Delivery;
import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.YesNo;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.ChecklistForm;
import fi.lapimurto.handbook.RuleContext;
import fi.lapimurto.handbook.StepSheets;
import fi.lapimurto.workshop.ArrangePractically.Equipment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

@Component
class ArrangePracticallyForm extends ChecklistForm<ArrangePractically> {

    private final StepSheets sheets;
    private final MessageSource messages;

    ArrangePracticallyForm(Checklist checklist, StepSheets sheets, MessageSource messages) {
        super("workshop-arrange-practically", 10, ArrangePractically.class, checklist);
        this.sheets = sheets;
        this.messages = messages;
    }

    @Override
    protected void check(FormOccurrence item, ArrangePractically decisions) {
        if (decisions.venueConfirmed() == YesNo.no && decisions.openMatters() == null) {
            throw UseCaseRejected.invalid("openMatters", "arrangements.open.required");
        }
    }

    /** What the teams need of the venue, in the collaborative's language. */
    @Override
    protected Map<String, Object> shown(FormOccurrence item) {
        RuleContext facts = sheets.facts(item.collaborativeId());
        Needs needs = new Needs(TeamsComing.to(facts, item.occurrence()));
        Object[] numbers = {needs.teams(), needs.groupRooms(), needs.projectors(), needs.microphones()};
        Locale locale = Locale.forLanguageTag(facts.collaborative().language());
        return Map.of("needs", messages.getMessage("figure.arrangements.needs", numbers, locale));
    }

    @Override
    protected List<Finding> findings(FormOccurrence item, ArrangePractically decisions) {
        return findings(sheets.facts(item.collaborativeId()), item.occurrence(), decisions);
    }

    static List<Finding> findings(RuleContext facts, int occurrence, ArrangePractically decisions) {
        Workshop workshop = facts.collaborative().timetable().workshop(occurrence);
        List<Finding> findings = new ArrayList<>();
        if (workshop.delivery() == Delivery.remote) {
            if (decisions.equipment() == null || !decisions.equipment().contains(Equipment.remote_tools)) {
                findings.add(Finding.warn("arrangements.remoteTools"));
            }
        } else {
            findings.addAll(new Needs(TeamsComing.to(facts, occurrence)).findings(decisions));
            if (decisions.mealsOrdered() == YesNo.no) {
                findings.add(Finding.warn("arrangements.meals"));
            }
        }
        if (decisions.rehearsalOn() == null || !decisions.rehearsalOn().isBefore(workshop.firstDay())) {
            findings.add(
                    Finding.warn("arrangements.rehearsal", workshop.firstDay().minusWeeks(1)));
        }
        if (decisions.materialsPrinted() == YesNo.no) {
            findings.add(Finding.inform("arrangements.materials"));
        }
        return findings;
    }
}
