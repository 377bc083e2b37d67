package fi.lapimurto.participants;

import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.form.Finding;
import fi.lapimurto.team.Team;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A list of participants as one person may see it.
 *
 * @param collaborative its name
 * @param dueAt when it is due
 * @param fields what is asked
 * @param right what the person may do
 * @param editable whether the person may change rows now
 * @param rows as far as the person may see them
 * @param findings what the list's rules say, for those who see all of it
 * @param detailsDeletedOn the day on which diets, lodging and needs are deleted
 * @param changes who changed it, for those who see all of it
 */
public record ListView(
        Team team,
        String collaborative,
        ParticipantList list,
        Workshop workshop,
        Instant dueAt,
        List<AttendeeField> fields,
        Right right,
        boolean editable,
        List<Row> rows,
        List<Finding> findings,
        LocalDate detailsDeletedOn,
        List<ListChange> changes) {

    /** What somebody may do with a list (DOMAIN 1.10). */
    public enum Right {
        /** The team's contact and the organisers: see and change every row. */
        all,
        /** A member: the own row; of the others names and roles. */
        own,
        /** The team's coach: names and roles. */
        names
    }

    /**
     * A row as it is kept.
     *
     * @param version grows with each change
     * @param whole whether the person may see all of it
     */
    public record Row(long id, int version, Attendee attendee, boolean whole, String changedBy, Instant changedAt) {}
}
