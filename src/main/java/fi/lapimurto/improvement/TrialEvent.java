package fi.lapimurto.improvement;

import java.util.UUID;

/** Something that has happened to a trial of a team. */
public sealed interface TrialEvent {

    UUID collaborativeId();

    UUID teamId();

    UUID trialId();

    /** Its team has begun to plan it. */
    record Started(UUID collaborativeId, UUID teamId, UUID trialId) implements TrialEvent {}

    /** It is carried out: its team is to compare the results with the prediction. */
    record WaitsForStudy(UUID collaborativeId, UUID teamId, UUID trialId) implements TrialEvent {}

    /** It is studied: its team is to decide what follows from it. */
    record WaitsForDecision(UUID collaborativeId, UUID teamId, UUID trialId) implements TrialEvent {}

    /** Its team has given it up before anything was decided. */
    record GivenUp(UUID collaborativeId, UUID teamId, UUID trialId) implements TrialEvent {}

    /** It has taken over four weeks. */
    record TooLong(UUID collaborativeId, UUID teamId, UUID trialId) implements TrialEvent {}
}
