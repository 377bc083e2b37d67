package fi.lapimurto.participants;

import java.util.UUID;

/** A team’s list is due soon and not given yet. */
public record TeamListDueSoon(UUID collaborativeId, UUID teamId, int workshopNumber) {}
