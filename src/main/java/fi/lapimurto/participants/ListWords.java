package fi.lapimurto.participants;

import fi.lapimurto.form.Wording;
import fi.lapimurto.participants.ParticipantSheets.ListReader;
import fi.lapimurto.participants.ParticipantSheets.Right;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSourceResolvable;

/** What people are told of a list above its rows. */
final class ListWords {

    private ListWords() {}

    /** How far the list is, and until when it can be changed. */
    static List<MessageSourceResolvable> state(ListSituation it, ListReader reader, boolean editable) {
        List<MessageSourceResolvable> state = new ArrayList<>();
        boolean mayGive = editable && reader.right() == Right.all;
        MessageSourceResolvable due = it.due();
        if (it.list().isAbsent()) {
            state.add(Wording.of("participants.given.absent", it.day(it.list().givenAt())));
        } else if (it.list().isGiven() && mayGive) {
            state.add(Wording.of("participants.given.change", it.day(it.list().givenAt()), due));
        } else if (it.list().isGiven()) {
            state.add(Wording.of("participants.given", it.day(it.list().givenAt())));
        } else if (mayGive) {
            state.add(Wording.of(it.late() ? "participants.overdue" : "participants.due", due));
            state.add(Wording.of("participants.finish"));
        }
        if (!it.list().isOpen()) {
            state.add(Wording.of("participants.ended.text"));
        } else if (!editable && reader.right() != Right.names) {
            state.add(Wording.of("participants.begun.text"));
        }
        return state;
    }

    /** Who sees what is delicate, and when it is deleted. */
    static Optional<MessageSourceResolvable> privacy(ListSituation it, ListReader reader) {
        if (reader.right() == Right.names || it.asked().stream().noneMatch(AttendeeField.OF_THE_STAY::contains)) {
            return Optional.empty();
        }
        return Optional.of(
                it.list().detailsDeletedAt() != null
                        ? Wording.of(
                                "participants.privacy.deleted", it.day(it.list().detailsDeletedAt()))
                        : Wording.of("participants.privacy", it.deletedOn()));
    }
}
