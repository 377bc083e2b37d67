package fi.lapimurto.team.web;

import fi.lapimurto.sheet.Sheet;
import fi.lapimurto.sheet.web.SheetAddress;
import fi.lapimurto.sheet.web.SheetPages;
import fi.lapimurto.team.MemberSheets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The people of a team in one list. */
@Controller
@RequestMapping("/teams/{id}/people")
class MemberSheetPages extends SheetPages {

    private final MemberSheets sheets;

    MemberSheetPages(MemberSheets sheets) {
        this.sheets = sheets;
    }

    @Override
    protected Sheet<?> open(SheetAddress address, String by) {
        return sheets.open(address.id("id"), by);
    }
}
