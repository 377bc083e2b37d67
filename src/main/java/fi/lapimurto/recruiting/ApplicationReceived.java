package fi.lapimurto.recruiting;

import java.util.UUID;

/** A team has applied; who wrote the application gets a receipt. */
public record ApplicationReceived(UUID collaborativeId, UUID applicationId) {}
