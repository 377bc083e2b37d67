package fi.lapimurto.coaching;

import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.ChecklistForm;
import fi.lapimurto.handbook.StepSheets;
import java.util.Locale;
import org.springframework.stereotype.Component;

@Component
class PlanSessionsForm extends ChecklistForm<PlanSessions> {

    private final StepSheets sheets;
    private final Agendas agendas;

    PlanSessionsForm(Checklist checklist, StepSheets sheets, Agendas agendas) {
        super("interim-coaching-plan-sessions", 12, PlanSessions.class, checklist);
        this.sheets = sheets;
        this.agendas = agendas;
    }

    /** The gap's own agenda, in the collaborative's language. */
    @Override
    protected PlanSessions proposal(FormOccurrence item) {
        Locale locale = Locale.forLanguageTag(
                sheets.facts(item.collaborativeId()).collaborative().language());
        String agenda = String.join("\n", agendas.questions(Agendas.of(item.occurrence()), locale));
        return new PlanSessions(agenda, null, null);
    }
}
