package fi.lapimurto.collaborative.steps;

import fi.lapimurto.collaborative.Checklist;
import fi.lapimurto.collaborative.ChecklistForm;
import fi.lapimurto.collaborative.Facts;
import fi.lapimurto.collaborative.Finding;
import fi.lapimurto.collaborative.Sheets;
import fi.lapimurto.collaborative.YesNo;
import fi.lapimurto.collaborative.steps.BookVenues.Invoicing;
import fi.lapimurto.engine.Refused;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Step 4: one place for each workshop, and terms that are known (S4). */
@Component
class BookVenuesForm extends ChecklistForm<BookVenues> {

    private final Sheets sheets;

    BookVenuesForm(Checklist checklist, Sheets sheets) {
        super("collaborative-book-venues", 4, BookVenues.class, checklist);
        this.sheets = sheets;
    }

    @Override
    protected void check(Item item, BookVenues decisions) {
        if (decisions.lodging() == YesNo.yes && decisions.lodgingReason() == null) {
            throw Refused.invalid("lodgingReason", "venues.lodging.reason");
        }
    }

    @Override
    protected List<Finding> findings(Item item, BookVenues decisions) {
        return findings(sheets.facts(item.collaborativeId()), decisions);
    }

    static List<Finding> findings(Facts facts, BookVenues decisions) {
        Round round = Round.of(facts);
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
