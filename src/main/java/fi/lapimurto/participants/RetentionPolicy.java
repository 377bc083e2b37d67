package fi.lapimurto.participants;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.schedule.CollaborativeSchedules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How long lists of participants are kept. */
@Component
class RetentionPolicy {

    private final AttendeeQuestions questions;
    private final CollaborativeSchedules schedules;
    private final ParticipantSettings settings;
    private final Clock clock;

    RetentionPolicy(
            AttendeeQuestions questions, CollaborativeSchedules schedules, ParticipantSettings settings, Clock clock) {
        this.questions = questions;
        this.schedules = schedules;
        this.settings = settings;
        this.clock = clock;
    }

    /** The day on which diets, lodging and needs are deleted: so long after the workshop’s last day. */
    LocalDate detailsDeletedOn(UUID collaborativeId, Workshop workshop) {
        int days = questions.daysKept(collaborativeId).orElseGet(() ->
                (int) settings.keepDetails().toDays());
        return lastDay(collaborativeId, workshop).plusDays(days);
    }

    private LocalDate lastDay(UUID collaborativeId, Workshop workshop) {
        return schedules.workshopDays(collaborativeId, workshop.number()).last();
    }

    /** The day on which all rows are deleted; nothing while the collaborative runs and no day is decided. */
    Optional<LocalDate> rowsDeletedOn(Collaborative collaborative) {
        return questions
                .deleteBy(collaborative.id())
                .map(it -> it.plusDays(1))
                .or(() -> Optional.ofNullable(collaborative.endedAt())
                        .map(ended -> LocalDate.ofInstant(ended, clock.getZone())
                                .plusDays(settings.keepLists().toDays())));
    }
}
