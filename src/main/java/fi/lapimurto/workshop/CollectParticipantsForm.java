package fi.lapimurto.workshop;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.YesNo;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.ChecklistForm;
import fi.lapimurto.handbook.RuleContext;
import fi.lapimurto.handbook.StepSheets;
import fi.lapimurto.participants.VenueCounts;
import fi.lapimurto.participants.Venues;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

@Component
class CollectParticipantsForm extends ChecklistForm<CollectParticipants> {

    private final StepSheets sheets;
    private final Venues venues;
    private final MessageSource messages;

    CollectParticipantsForm(Checklist checklist, StepSheets sheets, Venues venues, MessageSource messages) {
        super("workshop-collect-participants", 10, CollectParticipants.class, checklist);
        this.sheets = sheets;
        this.venues = venues;
        this.messages = messages;
    }

    /** What the teams' lists come to. */
    @Override
    protected CollectParticipants proposal(FormOccurrence item) {
        VenueCounts counts = venues.counts(item.collaborativeId(), item.occurrence());
        List<VenueCounts.TeamLine> coming =
                counts.teams().stream().filter(it -> it.people() > 0).toList();
        if (coming.isEmpty()) {
            return null;
        }
        long otherSize = coming.stream().filter(VenueCounts.TeamLine::otherSize).count();
        return new CollectParticipants(coming.size(), (int) counts.people(), (int) otherSize, null, null, null, null);
    }

    /** Whose lists are missing, in the collaborative's language. */
    @Override
    protected Map<String, Object> shown(FormOccurrence item) {
        VenueCounts counts = venues.counts(item.collaborativeId(), item.occurrence());
        Locale locale = Locale.forLanguageTag(
                sheets.facts(item.collaborativeId()).collaborative().language());
        String says;
        if (counts.teams().isEmpty()) {
            says = messages.getMessage("participants.collect.none", null, locale);
        } else if (counts.missing().isEmpty()) {
            says = messages.getMessage("participants.collect.all", null, locale);
        } else {
            Object[] names = {String.join(", ", counts.missing())};
            says = messages.getMessage("participants.collect.missing", names, locale);
        }
        return Map.of("missing", says);
    }

    @Override
    protected void check(FormOccurrence item, CollectParticipants decisions) {
        if (decisions.people() < decisions.teams()) {
            throw UseCaseRejected.invalid("people", "participants.people.tooFew", decisions.teams());
        }
        if (decisions.teamsOfOtherSize() > decisions.teams()) {
            throw UseCaseRejected.invalid("teamsOfOtherSize", "participants.otherSize.tooMany", decisions.teams());
        }
        if (decisions.teamsOfOtherSize() > 0 && decisions.otherSizeReason() == null) {
            throw UseCaseRejected.invalid("otherSizeReason", "participants.otherSize.reason");
        }
    }

    @Override
    protected List<Finding> findings(FormOccurrence item, CollectParticipants decisions) {
        List<Finding> findings = new ArrayList<>(findings(sheets.facts(item.collaborativeId()), decisions));
        List<String> missing =
                venues.counts(item.collaborativeId(), item.occurrence()).missing();
        if (!missing.isEmpty()) {
            findings.add(Finding.warn("collecting.missing", String.join(", ", missing)));
        }
        return findings;
    }

    static List<Finding> findings(RuleContext facts, CollectParticipants decisions) {
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
