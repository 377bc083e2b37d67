package fi.lapimurto.workshop;

import fi.lapimurto.handbook.RuleContext;

/** How many teams a workshop is arranged for. */
final class TeamsComing {

    private TeamsComing() {}

    /** Those on its list of participants, or all of the collaborative's while there is none. */
    static int to(RuleContext facts, int workshop) {
        return facts.decided(CollectParticipants.class, workshop)
                .map(CollectParticipants::teams)
                .orElseGet(facts::teams);
    }
}
