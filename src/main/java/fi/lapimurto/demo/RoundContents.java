package fi.lapimurto.demo;

import fi.lapimurto.calendar.PublicEvents;
import fi.lapimurto.collaborative.Collaborative;
import org.springframework.stereotype.Component;

/** What the teams of a round have done between workshops 1 and 2. */
@Component
class RoundContents {

    private static final int NEXT_WORKSHOP = 2;

    /** The one with the posters takes guests. */
    private static final int LAST_WORKSHOP = 4;

    private final SeedActions actions;
    private final TeamSeed teams;
    private final JourneySeed journeys;
    private final ParticipantSeed participants;
    private final TrialSeed trials;
    private final AnnouncementSeed announcements;
    private final PublicEvents events;

    RoundContents(
            SeedActions actions,
            TeamSeed teams,
            JourneySeed journeys,
            ParticipantSeed participants,
            TrialSeed trials,
            AnnouncementSeed announcements,
            PublicEvents events) {
        this.actions = actions;
        this.teams = teams;
        this.journeys = journeys;
        this.participants = participants;
        this.trials = trials;
        this.announcements = announcements;
        this.events = events;
    }

    void finnish(Collaborative collaborative) {
        teams.finnish(collaborative);
        actions.settle(collaborative.code());
        journeys.fill(collaborative, "fi");
        participants.fill(collaborative, NEXT_WORKSHOP);
        trials.fill(collaborative, "fi");
        announcements.write(collaborative);
        actions.settle(collaborative.code());
        actions.act(() -> events.publish(SeedActions.ORGANISER, collaborative.id(), LAST_WORKSHOP, true));
    }

    void english(Collaborative collaborative) {
        teams.english(collaborative);
        actions.settle(collaborative.code());
        journeys.fill(collaborative, "en");
        participants.fill(collaborative, NEXT_WORKSHOP);
        trials.fill(collaborative, "en");
        actions.settle(collaborative.code());
    }
}
