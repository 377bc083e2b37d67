package fi.lapimurto.participants;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.form.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.context.MessageSourceResolvable;

/**
 * How it stands with a list.
 *
 * @param list the list itself
 * @param workshop the workshop that it is for
 * @param dueAt when it is due
 * @param late whether that is over
 * @param changeable whether rows can be changed: until the workshop begins, since people fall ill on the same morning
 * @param asked what is asked of those who come
 * @param deletedOn the day on which diets, lodging and needs are deleted
 */
record ListSituation(
        ParticipantList list,
        Collaborative collaborative,
        Workshop workshop,
        Instant dueAt,
        boolean late,
        boolean changeable,
        List<AttendeeField> asked,
        LocalDate deletedOn,
        ZoneId zone) {

    MessageSourceResolvable day(Instant at) {
        return Wording.day(LocalDate.ofInstant(at, zone));
    }

    MessageSourceResolvable due() {
        return Wording.moment(dueAt.atZone(zone));
    }
}
