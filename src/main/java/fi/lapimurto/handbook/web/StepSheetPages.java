package fi.lapimurto.handbook.web;

import fi.lapimurto.handbook.ChecklistForm.FormOccurrence;
import fi.lapimurto.handbook.StepSheets;
import fi.lapimurto.sheet.Sheet;
import fi.lapimurto.sheet.web.SheetAddress;
import fi.lapimurto.sheet.web.SheetPages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pages of the steps' lists. */
@Controller
@RequestMapping({"/collaboratives/{id}/{list}", "/collaboratives/{id}/{kind:workshops|gaps}/{number:\\d{1,4}}/{list}"})
class StepSheetPages extends SheetPages {

    private final StepSheets sheets;

    StepSheetPages(StepSheets sheets) {
        this.sheets = sheets;
    }

    @Override
    protected Sheet<?> open(SheetAddress address, String by) {
        FormOccurrence place = new FormOccurrence(address.id("id"), address.number("number"));
        Sheet<?> sheet = sheets.open(address.text("list"), place, by);
        String kind = address.text("kind");
        if (kind != null && !kind.equals(sheets.find(address.text("list")).scope() + "s")) {
            throw StepSheets.unknown();
        }
        return sheet;
    }
}
