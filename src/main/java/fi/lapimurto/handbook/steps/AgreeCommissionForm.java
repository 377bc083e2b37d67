package fi.lapimurto.handbook.steps;

import fi.lapimurto.collaborative.AgreeCommission;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.Programme;
import fi.lapimurto.collaborative.Programmes;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Lines;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.ChecklistForm;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Step 1: its decisions are the collaborative's own description. */
@Component
class AgreeCommissionForm extends ChecklistForm<AgreeCommission> {

    private final Collaboratives collaboratives;
    private final Programmes programmes;
    private final MessageSource messages;

    AgreeCommissionForm(
            Checklist checklist, Collaboratives collaboratives, Programmes programmes, MessageSource messages) {
        super("collaborative-agree-commission", 1, AgreeCommission.class, checklist);
        this.collaboratives = collaboratives;
        this.programmes = programmes;
        this.messages = messages;
    }

    @Override
    protected AgreeCommission proposal(FormOccurrence item) {
        Collaborative collaborative = collaboratives.get(item.collaborativeId());
        String measures = Lines.joined(collaborative.commonMeasures());
        return new AgreeCommission(
                collaborative.programme(),
                collaborative.name(),
                collaborative.level(),
                collaborative.organisingBody(),
                collaborative.commissioner(),
                collaborative.leadPerson(),
                Lines.joined(collaborative.coreGroup()),
                collaborative.targetGroup(),
                collaborative.bigPicture(),
                Lines.joined(collaborative.goals()),
                collaborative.strategyLink(),
                measures != null ? measures : usualMeasures(collaborative.language()),
                collaborative.beginsOn(),
                collaborative.endsOn(),
                collaborative.funder());
    }

    /** What every collaborative follows unless it decides otherwise (S13.2, S13.3). */
    private String usualMeasures(String language) {
        return messages.getMessage("collaborative.usualMeasures", null, Locale.forLanguageTag(language));
    }

    @Override
    protected void check(FormOccurrence item, AgreeCommission commission) {
        if (commission.endsOn().isBefore(commission.beginsOn())) {
            throw UseCaseRejected.invalid("endsOn", "collaborative.agree.dates");
        }
        checkLines("coreGroup", commission.coreGroup(), 300);
        checkGoals("goals", commission.goals());
        checkLines("commonMeasures", commission.commonMeasures(), 300);
    }

    /** Step 2 words the same goals. */
    static void checkGoals(String field, String goals) {
        checkLines(field, goals, 1000);
    }

    private static void checkLines(String field, String text, int longest) {
        if (Lines.of(text).stream().anyMatch(line -> line.length() > longest)) {
            throw UseCaseRejected.invalid(field, "collaborative.agree.line", longest);
        }
    }

    @Override
    protected AgreeCommission settle(FormOccurrence item, AgreeCommission commission) {
        collaboratives.get(item.collaborativeId()).agree(commission, programme(commission.programme()));
        return null;
    }

    private Programme programme(String name) {
        return name == null ? null : programmes.findByName(name).orElseGet(() -> programmes.save(new Programme(name)));
    }
}
