package fi.lapimurto.participants.web;

import fi.lapimurto.participants.VenueCounts;
import fi.lapimurto.participants.Venues;
import fi.lapimurto.sheet.web.TableFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the venue needs to know, for programs. */
@RestController
@RequestMapping("/api/collaboratives/{id}/workshops/{number}/participants")
@Tag(name = "Participants")
class VenueApi {

    private final Venues venues;
    private final VenueFile file;

    VenueApi(Venues venues, VenueFile file) {
        this.venues = venues;
        this.file = file;
    }

    @GetMapping
    @Operation(summary = "What the venue needs to know of all teams together: numbers, and names for the rooms only")
    VenueCounts counts(@PathVariable UUID id, @PathVariable int number, Principal person) {
        return venues.counts(id, number, person.getName());
    }

    @GetMapping(value = "/file.xlsx", produces = TableFile.XLSX)
    @Operation(summary = "The venue's numbers as a workbook")
    ResponseEntity<byte[]> xlsx(@PathVariable UUID id, @PathVariable int number, Principal person, Locale locale) {
        return file.xlsx(venues.counts(id, number, person.getName()), locale);
    }
}
