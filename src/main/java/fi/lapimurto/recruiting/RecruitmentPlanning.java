package fi.lapimurto.recruiting;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.handbook.HandbookForms;
import fi.lapimurto.handbook.ItemFinished;
import fi.lapimurto.schedule.CollaborativeSchedules;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A plan of recruiting begins it. */
@Service
@Transactional
class RecruitmentPlanning {

    private final Recruitments recruitments;
    private final Collaboratives collaboratives;
    private final CollaborativeSchedules planning;
    private final ApplicationEventPublisher events;

    RecruitmentPlanning(
            Recruitments recruitments,
            Collaboratives collaboratives,
            CollaborativeSchedules planning,
            ApplicationEventPublisher events) {
        this.recruitments = recruitments;
        this.collaboratives = collaboratives;
        this.planning = planning;
        this.events = events;
    }

    /** A plan begins recruiting; another closing day begins it anew, with what has come in so far. */
    @EventListener
    void on(ItemFinished event) {
        if (event.form().equals(HandbookForms.PLAN_RECRUITING)) {
            planning.recruitingCloses(event.collaborativeId())
                    .ifPresent(closes -> planned(event.collaborativeId(), closes));
        }
    }

    private void planned(UUID id, Instant closes) {
        Collaborative collaborative = collaboratives.get(id);
        recruitments
                .findById(id)
                .ifPresentOrElse(
                        it -> {
                            if (it.plan(closes)) {
                                events.publishEvent(new RecruitmentPlannedAnew(collaborative.code()));
                            }
                        },
                        () -> {
                            recruitments.save(new Recruitment(id, closes));
                            events.publishEvent(
                                    new RecruitmentPlanned(id, collaborative.code(), collaborative.language()));
                        });
    }
}
