package fi.lapimurto.participants.web;

import fi.lapimurto.participants.ParticipantSheets;
import fi.lapimurto.sheet.Sheet;
import fi.lapimurto.sheet.web.SheetAddress;
import fi.lapimurto.sheet.web.SheetPages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page on which a team says who comes to a workshop. */
@Controller
@RequestMapping("/teams/{teamId}/workshops/{number:\\d{1,2}}/participants")
class ParticipantPages extends SheetPages {

    private final ParticipantSheets sheets;

    ParticipantPages(ParticipantSheets sheets) {
        this.sheets = sheets;
    }

    @Override
    protected Sheet<?> open(SheetAddress address, String by) {
        return sheets.open(address.id("teamId"), address.number("number"), by);
    }
}
