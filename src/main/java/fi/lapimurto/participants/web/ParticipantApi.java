package fi.lapimurto.participants.web;

import fi.lapimurto.participants.ParticipantSheet;
import fi.lapimurto.participants.ParticipantSheets;
import fi.lapimurto.sheet.Sheet;
import fi.lapimurto.sheet.web.SheetAddress;
import fi.lapimurto.sheet.web.SheetApi;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists of participants, for programs. */
@RestController
@RequestMapping("/api/teams/{teamId}/workshops/{number}/participants")
@Tag(name = "Participants")
class ParticipantApi extends SheetApi {

    private final ParticipantSheets sheets;

    ParticipantApi(ParticipantSheets sheets) {
        this.sheets = sheets;
    }

    @Override
    protected Sheet<?> open(SheetAddress address, String by) {
        return sheets.open(address.id("teamId"), address.number("number"), by);
    }

    @Override
    protected Object facts(Sheet<?> sheet) {
        return ((ParticipantSheet) sheet).facts();
    }
}
