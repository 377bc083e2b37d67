package fi.lapimurto.overview;

import fi.lapimurto.audit.AuditEntry;
import fi.lapimurto.collaborative.CollaborativeChange;
import fi.lapimurto.handbook.Decision;
import fi.lapimurto.overview.Boards.BoardData;
import fi.lapimurto.web.MomentFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The newest changes of a collaborative in words. */
@Component
class BoardChanges {

    private final MomentFormatter when;
    private final BoardLists lists;
    private final MessageSource messages;

    BoardChanges(MomentFormatter when, BoardLists lists, MessageSource messages) {
        this.when = when;
        this.lists = lists;
        this.messages = messages;
    }

    List<Board.BoardChange> of(BoardData material, Locale locale) {
        return material.work().trail().stream()
                .map(entry -> change(entry, material, locale))
                .toList();
    }

    private Board.BoardChange change(AuditEntry it, BoardData material, Locale locale) {
        CollaborativeChange what = it.what(CollaborativeChange.class);
        return new Board.BoardChange(
                when.moment(it.at(), locale),
                material.work().name(it.by()),
                what,
                switch (what) {
                    case list_changed -> list(it.detail(), locale);
                    case copied -> it.detail();
                    default -> subject(it.detail(), locale);
                },
                it.reason());
    }

    /** A trail's subject is a form, and the workshop where there are several. */
    private String subject(String subject, Locale locale) {
        if (subject == null) {
            return null;
        }
        String[] parts = subject.split(" ");
        String item = text("collaborative.item." + parts[0], locale);
        String process = parts[0].startsWith(Decision.GAP) ? Decision.GAP : Decision.WORKSHOP;
        return parts.length == 1 ? item : item + ", " + text("collaborative.occurrence." + process, locale, parts[1]);
    }

    /** The subject of a list is its id, and the workshop or gap where there are several. */
    private String list(String subject, Locale locale) {
        String[] parts = subject.split(" ");
        String title = text("sheet." + parts[0], locale);
        return parts.length == 1
                ? title
                : title + ", " + text("collaborative.occurrence." + lists.process(parts[0]), locale, parts[1]);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
