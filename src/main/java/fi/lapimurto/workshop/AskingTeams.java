package fi.lapimurto.workshop;

import fi.lapimurto.participants.ParticipantLists;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets every team be asked who comes, when a workshop's lists are asked for. */
@Component
class AskingTeams {

    private final ParticipantLists lists;

    AskingTeams(ParticipantLists lists) {
        this.lists = lists;
    }

    @EventListener
    void on(ParticipantListAsked event) {
        lists.ask(event.collaborativeId(), event.workshopNumber());
    }
}
