package fi.lapimurto.participants;

import fi.lapimurto.collaborative.Delivery;
import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.PrepareMatrixAndLists;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What organisers have decided in step 9 about the details of participants: what is asked, and how long it is kept. */
@Component
class AttendeeQuestions {

    private final Checklist checklist;

    AttendeeQuestions(Checklist checklist) {
        this.checklist = checklist;
    }

    /** What is asked of those who come to a workshop; nobody eats or sleeps at one that is remote. */
    List<AttendeeField> of(UUID collaborativeId, Workshop workshop) {
        List<String> chosen = decided(collaborativeId)
                .map(it -> it.participantDetails().stream().map(Enum::name).toList())
                .orElse(null);
        return Arrays.stream(AttendeeField.values())
                .filter(it -> chosen == null || chosen.contains(it.detail()))
                .filter(it -> workshop.delivery() != Delivery.remote || !AttendeeField.OF_THE_STAY.contains(it))
                .toList();
    }

    /** How many days after a workshop what is asked for the stay is deleted, if that is decided. */
    Optional<Integer> daysKept(UUID collaborativeId) {
        return decided(collaborativeId).map(PrepareMatrixAndLists::healthDeletedAfterDays);
    }

    /** The day after which nothing of the lists is kept, if that is decided. */
    Optional<LocalDate> deleteBy(UUID collaborativeId) {
        return decided(collaborativeId).map(PrepareMatrixAndLists::deleteBy);
    }

    private Optional<PrepareMatrixAndLists> decided(UUID collaborativeId) {
        return checklist.decided(collaborativeId, PrepareMatrixAndLists.class, 0);
    }
}
