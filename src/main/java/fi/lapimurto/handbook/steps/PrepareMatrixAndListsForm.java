package fi.lapimurto.handbook.steps;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.Wording;
import fi.lapimurto.form.YesNo;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.ChecklistForm;
import fi.lapimurto.handbook.PrepareMatrixAndLists;
import fi.lapimurto.handbook.PrepareMatrixAndLists.Column;
import fi.lapimurto.handbook.PrepareMatrixAndLists.Detail;
import fi.lapimurto.handbook.RuleContext;
import fi.lapimurto.handbook.StepSheets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Component
class PrepareMatrixAndListsForm extends ChecklistForm<PrepareMatrixAndLists> {

    /** Of the programme without breaks, per cent (S10.12, G20). */
    private static final int LEAST_GROUP_WORK = 50;

    /** How long diets and needs for accessibility are kept after a workshop, in days. */
    private static final int HEALTH_DAYS = 14;

    /** How long the rest is kept after the last workshop, in months. */
    private static final int USUAL_MONTHS = 6;

    private static final int MOST_MONTHS = 12;

    private static final Set<Column> TELLING = Set.of(Column.aim, Column.method, Column.responsible);

    private static final Pattern IDENTITY_CODE = Pattern.compile(
            "\\bhetu|henkilötunnu|sosiaaliturvatunnu|identity code|identity number|social security|personbeteckning"
                    + "|\\d{6}[-+A-FU-Y]\\d{3}[0-9A-Y]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final StepSheets sheets;

    PrepareMatrixAndListsForm(Checklist checklist, StepSheets sheets) {
        super("collaborative-prepare-matrix-and-lists", 9, PrepareMatrixAndLists.class, checklist);
        this.sheets = sheets;
    }

    @Override
    protected PrepareMatrixAndLists proposal(FormOccurrence item) {
        return proposal(sheets.facts(item.collaborativeId()));
    }

    PrepareMatrixAndLists proposal(RuleContext facts) {
        return new PrepareMatrixAndLists(
                List.of(Column.values()),
                LEAST_GROUP_WORK,
                null,
                List.copyOf(Detail.NEEDED),
                null,
                null,
                null,
                null,
                null,
                lastDay(facts).plusMonths(USUAL_MONTHS),
                HEALTH_DAYS,
                null);
    }

    @Override
    protected void check(FormOccurrence item, PrepareMatrixAndLists decisions) {
        check(sheets.facts(item.collaborativeId()), decisions);
    }

    void check(RuleContext facts, PrepareMatrixAndLists decisions) {
        if (!decisions.participantDetails().containsAll(Detail.NEEDED)) {
            throw UseCaseRejected.invalid("participantDetails", "details.needed");
        }
        if (decisions.otherDetails() != null
                && IDENTITY_CODE.matcher(decisions.otherDetails()).find()) {
            throw UseCaseRejected.invalid("otherDetails", "details.identityCode");
        }
        boolean more = decisions.otherDetails() != null || !Detail.NEEDED.containsAll(decisions.participantDetails());
        if (more && decisions.detailsPurpose() == null) {
            throw UseCaseRejected.invalid("detailsPurpose", "details.purpose");
        }
        LocalDate last = lastDay(facts);
        if (decisions.deleteBy().isBefore(last)) {
            throw UseCaseRejected.invalid("deleteBy", "details.deleteBy.early", Wording.day(last));
        }
        if (asks(decisions, Detail.OF_HEALTH) && decisions.healthDeletedAfterDays() == null) {
            throw UseCaseRejected.invalid("healthDeletedAfterDays", "details.health.days");
        }
    }

    @Override
    protected List<Finding> findings(FormOccurrence item, PrepareMatrixAndLists decisions) {
        return findings(sheets.facts(item.collaborativeId()), decisions);
    }

    List<Finding> findings(RuleContext facts, PrepareMatrixAndLists decisions) {
        List<Finding> findings = new ArrayList<>();
        if (!decisions.matrixColumns().containsAll(TELLING)) {
            findings.add(Finding.warn("matrix.columns"));
        }
        if (decisions.groupWorkShare() < LEAST_GROUP_WORK) {
            findings.add(Finding.warn("matrix.groupWorkAim", decisions.groupWorkShare()));
        }
        boolean nobodyStays = facts.decided(BookVenues.class, 0)
                .filter(it -> it.lodging() == YesNo.no)
                .isPresent();
        if (nobodyStays && asks(decisions, Detail.OF_LODGING)) {
            findings.add(Finding.warn("details.lodging"));
        }
        if (decisions.participantsTold() == YesNo.no) {
            findings.add(Finding.warn("details.untold"));
        }
        LocalDate latest = lastDay(facts).plusMonths(MOST_MONTHS);
        if (decisions.deleteBy().isAfter(latest)) {
            findings.add(Finding.warn("details.keptLong", latest));
        }
        if (asks(decisions, Detail.OF_HEALTH)) {
            findings.add(
                    decisions.healthDeletedAfterDays() > HEALTH_DAYS
                            ? Finding.warn("details.healthKept", HEALTH_DAYS)
                            : Finding.inform("details.health"));
        }
        return findings;
    }

    private static boolean asks(PrepareMatrixAndLists decisions, Collection<Detail> any) {
        return decisions.participantDetails().stream().anyMatch(any::contains);
    }

    private static LocalDate lastDay(RuleContext facts) {
        return facts.collaborative().timetable().last().lastDay();
    }
}
