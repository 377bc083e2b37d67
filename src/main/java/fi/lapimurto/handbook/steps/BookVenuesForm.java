package fi.lapimurto.handbook.steps;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.YesNo;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.ChecklistForm;
import fi.lapimurto.handbook.RuleContext;
import fi.lapimurto.handbook.StepSheets;
import fi.lapimurto.handbook.steps.BookVenues.Invoicing;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Step 4: one place for each workshop, and terms that are known. */
@Component
class BookVenuesForm extends ChecklistForm<BookVenues> {

    private final StepSheets sheets;

    BookVenuesForm(Checklist checklist, StepSheets sheets) {
        super("collaborative-book-venues", 4, BookVenues.class, checklist);
        this.sheets = sheets;
    }

    @Override
    protected void check(FormOccurrence item, BookVenues decisions) {
        if (decisions.lodging() == YesNo.yes && decisions.lodgingReason() == null) {
            throw UseCaseRejected.invalid("lodgingReason", "venues.lodging.reason");
        }
    }

    @Override
    protected List<Finding> findings(FormOccurrence item, BookVenues decisions) {
        return findings(sheets.facts(item.collaborativeId()), decisions);
    }

    static List<Finding> findings(RuleContext facts, BookVenues decisions) {
        CostBasis round = CostBasis.of(facts);
        List<Finding> findings = new ArrayList<>();
        if (decisions.procurementFollowed() == YesNo.no) {
            findings.add(Finding.warn("venues.procurement"));
        }
        if (decisions.invoicing() == Invoicing.open) {
            findings.add(Finding.warn("venues.invoicingOpen"));
        }
        facts.rows(QuotesSheet.class, 0).stream().filter(Quote::taken).forEach(quote -> {
            boolean overnight = round.only(quote::covers).evenings() > 0;
            if (decisions.lodging() == YesNo.yes && quote.nearby() == YesNo.yes) {
                findings.add(Finding.warn("venues.lodgingNearby", quote.venue()));
            }
            if (decisions.lodging() == YesNo.no && quote.nearby() == YesNo.no && overnight) {
                findings.add(Finding.warn("venues.noLodging", quote.venue()));
            }
            if (decisions.invoicing() == Invoicing.split_by_agreement && quote.invoiceSplit() == YesNo.no) {
                findings.add(Finding.warn("venues.splitRefused", quote.venue()));
            }
        });
        return findings;
    }
}
