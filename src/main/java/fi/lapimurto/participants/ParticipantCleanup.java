package fi.lapimurto.participants;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.engine.RetryingTransaction;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes what nobody needs any more: diets, lodging and needs soon after each workshop, and all rows of lists when their
 * time is over. It asks the tables, not a process, so that what happens to processes keeps nothing alive.
 */
@Component
class ParticipantCleanup {

    private static final Logger LOG = LoggerFactory.getLogger(ParticipantCleanup.class);

    private final ListRows lists;
    private final ParticipantLists participants;
    private final AttendeeDetails details;
    private final Collaboratives collaboratives;
    private final RetryingTransaction transaction;
    private final Clock clock;

    ParticipantCleanup(
            ListRows lists,
            ParticipantLists participants,
            AttendeeDetails details,
            Collaboratives collaboratives,
            RetryingTransaction transaction,
            Clock clock) {
        this.lists = lists;
        this.participants = participants;
        this.details = details;
        this.collaboratives = collaboratives;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Several nodes may do it at the same time. */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT6H")
    void forget() {
        int forgotten = 0;
        for (UUID id : lists.collaborativesWithRows()) {
            forgotten += transaction.inTransaction(() -> forget(id));
        }
        if (forgotten > 0) {
            LOG.info("Details of participants are deleted from {} lists, as their time is over", forgotten);
        }
    }

    private int forget(UUID collaborativeId) {
        Collaborative collaborative = collaboratives.get(collaborativeId);
        boolean rowsOver =
                details.rowsDeletedOn(collaborative).filter(this::isOver).isPresent();
        int forgotten = 0;
        for (ParticipantList list : participants.all(collaborativeId)) {
            boolean detailsOver = rowsOver || isStayOver(collaborative, list);
            if (detailsOver && list.detailsDeletedAt() == null || rowsOver) {
                ListRow row = participants.locked(list.teamId(), list.workshopNumber());
                participants.forgetDetails(row);
                if (rowsOver) {
                    participants.forgetRows(row);
                }
                forgotten++;
            }
        }
        return forgotten;
    }

    /** A workshop that is no longer in the timetable is over. */
    private boolean isStayOver(Collaborative collaborative, ParticipantList list) {
        Optional<Workshop> workshop = collaborative.timetable().workshops().stream()
                .filter(it -> it.number() == list.workshopNumber())
                .findFirst();
        return workshop.map(it -> details.deletedOn(collaborative.id(), it))
                .map(this::isOver)
                .orElse(true);
    }

    private boolean isOver(LocalDate day) {
        return !LocalDate.now(clock).isBefore(day);
    }
}
