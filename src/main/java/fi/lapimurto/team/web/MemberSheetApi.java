package fi.lapimurto.team.web;

import fi.lapimurto.sheet.Sheet;
import fi.lapimurto.sheet.web.SheetAddress;
import fi.lapimurto.sheet.web.SheetApi;
import fi.lapimurto.team.MemberSheets;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The people of a team in one list, for programs. */
@RestController
@RequestMapping("/api/teams/{id}/people")
@Tag(name = "Teams")
class MemberSheetApi extends SheetApi {

    private final MemberSheets sheets;

    MemberSheetApi(MemberSheets sheets) {
        this.sheets = sheets;
    }

    @Override
    protected Sheet<?> open(SheetAddress address, String by) {
        return sheets.open(address.id("id"), by);
    }
}
