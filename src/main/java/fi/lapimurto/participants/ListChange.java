package fi.lapimurto.participants;

import fi.lapimurto.form.Wording;
import fi.lapimurto.sheet.SheetHistory;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSourceResolvable;

/** One change of a list: how many rows it concerned, and nothing of what stands in them. */
@Entity
@Table(name = "team_participant_change")
class ListChange {

    /** What became of a list. */
    enum ListAction {
        changed,
        given,
        details_deleted,
        deleted,
        ended
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private UUID listId;
    private Instant at;
    private String by;

    @Enumerated(EnumType.STRING)
    private ListAction what;

    private int added;
    private int changed;
    private int removed;
    private boolean late;

    protected ListChange() {}

    private ListChange(UUID listId, ListAction what, String by, Instant at) {
        this.listId = listId;
        this.what = what;
        this.by = by;
        this.at = at;
    }

    /** Something that the program did. */
    static ListChange byProgram(UUID listId, ListAction what, Instant at) {
        return new ListChange(listId, what, null, at);
    }

    /**
     * Something that a person did.
     *
     * @param late whether the list's deadline was over
     */
    static ListChange by(String person, UUID listId, ListAction what, boolean late, Instant at) {
        ListChange change = new ListChange(listId, what, person, at);
        change.late = late;
        return change;
    }

    /** How many rows it concerned. */
    ListChange rows(int howManyAdded, int howManyChanged, int howManyRemoved) {
        added = howManyAdded;
        changed = howManyChanged;
        removed = howManyRemoved;
        return this;
    }

    Long id() {
        return id;
    }

    /** The change in words. */
    SheetHistory history() {
        List<MessageSourceResolvable> words = new ArrayList<>();
        words.add(Wording.of("participants.change.what." + what));
        say(words, "added", added);
        say(words, "changed", changed);
        say(words, "removed", removed);
        if (late) {
            words.add(Wording.of("participants.change.late"));
        }
        return new SheetHistory(at, by, words);
    }

    private static void say(List<MessageSourceResolvable> words, String what, int rows) {
        if (rows > 0) {
            words.add(Wording.of("participants.change." + what, rows));
        }
    }
}
