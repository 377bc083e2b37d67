package fi.lapimurto.journey;

import java.util.UUID;

/** The common year is over for a team that took part to its end; from now on it is asked at times how it goes. */
public record FollowUpBegun(UUID collaborativeId, UUID teamId) {}
