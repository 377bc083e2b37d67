package fi.lapimurto.overview;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who has changed what in a round and its teams, for programs. */
@RestController
@Tag(name = "Collaboratives")
class ChangesApi {

    /** Who changed what and when. */
    record Change(
            long id,
            Instant at,
            String by,
            String name,
            String kind,
            String what,
            String detail,
            ChangeLine.Thing thing,
            String reason) {
        static Change of(ChangeLine it) {
            return new Change(
                    it.id(), it.at(), it.by(), it.name(), it.kind(), it.what(), it.detail(), it.thing(), it.reason());
        }
    }

    /** One page of changes. */
    record PageOfChanges(List<Change> items, Long older) {}

    private final Changes changes;

    ChangesApi(Changes changes) {
        this.changes = changes;
    }

    @GetMapping("/api/collaboratives/{id}/changes")
    @Operation(
            summary = "Who changed what and when in a round and its teams, the newest first, 50 a page",
            description = "You get what you may read of the round, its people, applications, teams, papers and trials."
                    + " Send older as before to get the next page. from and to are days and count both.")
    PageOfChanges changes(@PathVariable UUID id, ChangeFilter filter, Locale locale, Principal person) {
        Changes.Page page = changes.of(id, filter, person.getName(), locale);
        return new PageOfChanges(page.lines().stream().map(Change::of).toList(), page.older());
    }
}
