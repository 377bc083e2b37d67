package fi.lapimurto.notification;

import java.util.UUID;

/** Somebody has written to the people of a round. */
record AnnouncementSent(UUID collaborativeId, UUID announcementId) {}
