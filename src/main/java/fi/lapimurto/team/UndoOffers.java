package fi.lapimurto.team;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the reader of a team's page may undo: removals and the last change of the contact, for a day. */
@Component
class UndoOffers implements TeamPagePart {

    /**
     * A change that may be undone.
     *
     * @param name who was taken out, or who speaks for the team now
     * @param former who spoke for it before
     */
    public record Offer(UUID memberId, Undoable.Change change, String name, String former, Instant until) {}

    private final MemberRows members;
    private final Clock clock;

    UndoOffers(MemberRows members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> attributes(String login, TeamReader.Page page, Locale locale) {
        boolean reads = page.reader().keeper() || page.reader().member();
        boolean open = reads && page.running() && page.team().takesPart();
        Instant now = clock.instant();
        List<Offer> offers = !open
                ? List.of()
                : members.undoable(page.team().id()).stream()
                        .filter(it -> it.undoable().change() != Undoable.Change.declined)
                        .filter(it -> !it.undoable().isOver(now))
                        .filter(it -> page.reader().keeper() || it.isFormerContact(login))
                        .map(UndoOffers::offer)
                        .toList();
        return Map.of("undoable", offers);
    }

    private static Offer offer(MemberRow row) {
        Undoable was = row.undoable();
        return new Offer(row.id(), was.change(), row.member().name(), was.name(), was.until());
    }
}
