package fi.lapimurto.team;

import java.util.UUID;

/**
 * A team has a coach, or another coach than before.
 *
 * @param change tells this change apart from earlier ones of the same team
 */
public record CoachAssigned(UUID collaborativeId, UUID teamId, UUID change) {}
