package fi.lapimurto.handbook.steps;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.Wording;
import fi.lapimurto.form.YesNo;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.ChecklistForm;
import fi.lapimurto.handbook.PrepareTeams;
import fi.lapimurto.handbook.PrepareTeams.Preparation;
import fi.lapimurto.handbook.RuleContext;
import fi.lapimurto.handbook.StepSheets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

@Component
class PrepareTeamsForm extends ChecklistForm<PrepareTeams> {

    /** How many customers a team usually interviews (G19). */
    private static final int USUAL_INTERVIEWS = 3;

    private final StepSheets sheets;
    private final MessageSource messages;

    PrepareTeamsForm(Checklist checklist, StepSheets sheets, MessageSource messages) {
        super("collaborative-prepare-teams", 8, PrepareTeams.class, checklist);
        this.sheets = sheets;
        this.messages = messages;
    }

    @Override
    protected PrepareTeams proposal(FormOccurrence item) {
        return proposal(sheets.facts(item.collaborativeId()));
    }

    PrepareTeams proposal(RuleContext facts) {
        Locale locale = Locale.forLanguageTag(facts.collaborative().language());
        return new PrepareTeams(
                List.of(Preparation.pre_assignment),
                messages.getMessage("preparing.assignment.usual", null, locale),
                YesNo.yes,
                USUAL_INTERVIEWS,
                Preparing.aWeekBefore(facts),
                Preparing.visitsFrom(facts),
                Preparing.aWeekBefore(facts),
                messages.getMessage("preparing.checklist.usual", null, locale),
                null);
    }

    @Override
    protected void check(FormOccurrence item, PrepareTeams decisions) {
        check(sheets.facts(item.collaborativeId()), decisions);
    }

    void check(RuleContext facts, PrepareTeams decisions) {
        if (decisions.preparation().contains(Preparation.pre_assignment)) {
            checkAssignment(facts, decisions);
        }
        if (decisions.preparation().contains(Preparation.site_visits) && decisions.visitChecklist() == null) {
            throw UseCaseRejected.invalid("visitChecklist", "preparing.checklist.required");
        }
        if (decisions.visitsFrom() != null
                && decisions.visitsUntil() != null
                && decisions.visitsUntil().isBefore(decisions.visitsFrom())) {
            throw UseCaseRejected.invalid("visitsUntil", "preparing.visits.order");
        }
    }

    private static void checkAssignment(RuleContext facts, PrepareTeams decisions) {
        if (decisions.assignmentText() == null) {
            throw UseCaseRejected.invalid("assignmentText", "preparing.assignment.required");
        }
        if (decisions.returnBy() == null) {
            throw UseCaseRejected.invalid("returnBy", "preparing.returnBy.required");
        }
        LocalDate workshop = Preparing.firstWorkshop(facts);
        if (!decisions.returnBy().isBefore(workshop)) {
            throw UseCaseRejected.invalid("returnBy", "preparing.returnBy.tooLate", Wording.day(workshop));
        }
    }

    @Override
    protected List<Finding> findings(FormOccurrence item, PrepareTeams decisions) {
        return findings(sheets.facts(item.collaborativeId()), decisions);
    }

    List<Finding> findings(RuleContext facts, PrepareTeams decisions) {
        List<Finding> findings = new ArrayList<>();
        LocalDate from = Preparing.visitsFrom(facts);
        LocalDate until = Preparing.aWeekBefore(facts);
        if (decisions.preparation().contains(Preparation.pre_assignment)
                && decisions.returnBy().isAfter(until)) {
            findings.add(Finding.warn("preparing.returnLate", until));
        }
        if (decisions.preparation().contains(Preparation.site_visits)) {
            if (facts.rows(VisitsSheet.class, 0).isEmpty()) {
                findings.add(Finding.block("preparing.noVisits"));
            }
            if (isOutside(decisions.visitsFrom(), from, until) || isOutside(decisions.visitsUntil(), from, until)) {
                findings.add(Finding.warn("preparing.visitsOutside", from, until));
            }
        }
        return findings;
    }

    private static boolean isOutside(LocalDate day, LocalDate from, LocalDate until) {
        return day != null && (day.isBefore(from) || day.isAfter(until));
    }
}
