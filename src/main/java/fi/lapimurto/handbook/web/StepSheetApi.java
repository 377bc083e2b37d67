package fi.lapimurto.handbook.web;

import fi.lapimurto.handbook.ChecklistForm.FormOccurrence;
import fi.lapimurto.handbook.StepSheets;
import fi.lapimurto.sheet.Sheet;
import fi.lapimurto.sheet.web.SheetAddress;
import fi.lapimurto.sheet.web.SheetApi;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The steps' lists, for programs; the occurrence is the workshop, or the workshop before the gap. */
@RestController
@RequestMapping("/api/collaboratives/{id}/lists/{list}")
@Tag(name = "Lists")
class StepSheetApi extends SheetApi {

    private final StepSheets sheets;

    StepSheetApi(StepSheets sheets) {
        this.sheets = sheets;
    }

    @Override
    protected Sheet<?> open(SheetAddress address, String by) {
        return sheets.open(
                address.text("list"), new FormOccurrence(address.id("id"), address.number("occurrence")), by);
    }
}
