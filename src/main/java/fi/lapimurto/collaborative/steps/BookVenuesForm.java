package fi.lapimurto.collaborative.steps;

import fi.lapimurto.collaborative.Checklist;
import fi.lapimurto.collaborative.ChecklistForm;
import fi.lapimurto.collaborative.YesNo;
import fi.lapimurto.engine.Refused;
import org.springframework.stereotype.Component;

@Component
class BookVenuesForm extends ChecklistForm<BookVenues> {

    BookVenuesForm(Checklist checklist) {
        super("collaborative-book-venues", 4, BookVenues.class, checklist);
    }

    @Override
    protected void check(Item item, BookVenues decisions) {
        if (decisions.lodging() == YesNo.yes && decisions.lodgingReason() == null) {
            throw Refused.invalid("lodgingReason", "venues.lodging.reason");
        }
    }
}
