package fi.lapimurto.demo;

import fi.lapimurto.collaborative.Collaborative;
import org.springframework.stereotype.Component;

/** What the teams of a round have done between workshops 1 and 2. */
@Component
class RoundContents {

    private static final int NEXT_WORKSHOP = 2;

    private final SeedActions actions;
    private final TeamSeed teams;
    private final JourneySeed journeys;
    private final ParticipantSeed participants;
    private final TrialSeed trials;
    private final AnnouncementSeed announcements;

    RoundContents(
            SeedActions actions,
            TeamSeed teams,
            JourneySeed journeys,
            ParticipantSeed participants,
            TrialSeed trials,
            AnnouncementSeed announcements) {
        this.actions = actions;
        this.teams = teams;
        this.journeys = journeys;
        this.participants = participants;
        this.trials = trials;
        this.announcements = announcements;
    }

    void finnish(Collaborative collaborative) {
        teams.finnish(collaborative);
        actions.settle(collaborative.code());
        journeys.fill(collaborative, "fi");
        participants.fill(collaborative, NEXT_WORKSHOP);
        trials.fill(collaborative, "fi");
        announcements.write(collaborative);
        actions.settle(collaborative.code());
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
