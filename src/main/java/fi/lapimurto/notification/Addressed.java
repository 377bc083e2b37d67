package fi.lapimurto.notification;

import java.util.List;
import java.util.UUID;

/**
 * Whom an announcement is for.
 *
 * @param teams those whose contacts and members are meant
 */
record Addressed(List<Addressee> to, List<UUID> teams) {}
