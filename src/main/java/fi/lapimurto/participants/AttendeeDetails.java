package fi.lapimurto.participants;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Delivery;
import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.PrepareMatrixAndLists;
import fi.lapimurto.schedule.CollaborativeSchedules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The details of participants, as organisers have decided in step 9: what is asked, and how long it is kept. What they
 * have not decided is as {@link ParticipantSettings} say.
 */
@Component
class AttendeeDetails {

    private final Checklist checklist;
    private final CollaborativeSchedules schedules;
    private final ParticipantSettings settings;
    private final Clock clock;

    AttendeeDetails(Checklist checklist, CollaborativeSchedules schedules, ParticipantSettings settings, Clock clock) {
        this.checklist = checklist;
        this.schedules = schedules;
        this.settings = settings;
        this.clock = clock;
    }

    /** What is asked of those who come to a workshop; nobody eats or sleeps at one that is remote. */
    List<AttendeeField> asked(UUID collaborativeId, Workshop workshop) {
        List<String> chosen = decided(collaborativeId)
                .map(it -> it.participantDetails().stream().map(Enum::name).toList())
                .orElse(null);
        return Arrays.stream(AttendeeField.values())
                .filter(it -> chosen == null || chosen.contains(it.detail()))
                .filter(it -> workshop.delivery() != Delivery.remote || !AttendeeField.OF_THE_STAY.contains(it))
                .toList();
    }

    /** The day on which diets, lodging and needs are deleted: so long after the workshop’s last day. */
    LocalDate deletedOn(UUID collaborativeId, Workshop workshop) {
        int days = decided(collaborativeId)
                .map(PrepareMatrixAndLists::healthDeletedAfterDays)
                .orElseGet(() -> (int) settings.keepDetails().toDays());
        return schedules.workshopDays(collaborativeId, workshop.number()).last().plusDays(days);
    }

    /** The day on which all rows are deleted; nothing while the collaborative runs and no day is decided. */
    Optional<LocalDate> rowsDeletedOn(Collaborative collaborative) {
        return decided(collaborative.id())
                .map(PrepareMatrixAndLists::deleteBy)
                .map(it -> it.plusDays(1))
                .or(() -> Optional.ofNullable(collaborative.endedAt())
                        .map(ended -> LocalDate.ofInstant(ended, clock.getZone())
                                .plusDays(settings.keepLists().toDays())));
    }

    private Optional<PrepareMatrixAndLists> decided(UUID collaborativeId) {
        return checklist.decided(collaborativeId, PrepareMatrixAndLists.class, 0);
    }
}
