package fi.lapimurto.workshop.process;

import fi.lapimurto.engine.ModelEvents;
import fi.lapimurto.workshop.FeedbackAsked;
import fi.lapimurto.workshop.FeedbackClosed;
import fi.lapimurto.workshop.ParticipantListAsked;
import fi.lapimurto.workshop.ParticipantListDueSoon;
import fi.lapimurto.workshop.ParticipantListOverdue;
import fi.lapimurto.workshop.WorkshopInvited;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** The events that the process of a workshop publishes. */
@Component
class WorkshopEvents implements ModelEvents {

    @Override
    public List<ModelEvent<?>> all() {
        return List.of(
                event(WorkshopInvited.class, WorkshopInvited::new),
                event(ParticipantListAsked.class, ParticipantListAsked::new),
                event(ParticipantListDueSoon.class, ParticipantListDueSoon::new),
                event(ParticipantListOverdue.class, ParticipantListOverdue::new),
                event(FeedbackAsked.class, FeedbackAsked::new),
                event(FeedbackClosed.class, FeedbackClosed::new));
    }

    private static <E> ModelEvent<E> event(Class<E> type, BiFunction<UUID, Integer, E> made) {
        return new ModelEvent<>(
                type,
                it -> made.apply(it.id(WorkshopProcess.COLLABORATIVE_ID), it.number(WorkshopProcess.WORKSHOP_NUMBER)));
    }
}
