package fi.lapimurto.participants.web;

import fi.lapimurto.handbook.web.RowView;
import fi.lapimurto.web.ListSummary;
import java.util.List;

/**
 * The page of a list of participants, in words.
 *
 * @param state how far the list is and until when it can be changed
 * @param privacy who sees what is delicate and when it is deleted
 * @param all whether the reader sees and changes every row
 * @param others names and roles, for those who do not
 */
record ListPage(
        String title,
        String team,
        String path,
        String back,
        String lead,
        List<String> state,
        String privacy,
        boolean all,
        boolean editable,
        ListSummary summary,
        List<RowView> rows,
        List<RowView> others,
        List<String> otherHeads,
        List<String> changes) {

    /** Whether somebody else has changed one of the rows meanwhile. */
    public boolean clashing() {
        return rows.stream().anyMatch(it -> it.clash() != null);
    }
}
