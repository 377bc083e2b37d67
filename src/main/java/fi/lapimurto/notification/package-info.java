/** Turns what happens in other modules into messages: each is written once, sent once, and seen. Only the demo depends on it. */
@ApplicationModule(
        allowedDependencies = {
            "calendar",
            "workshop",
            "coaching",
            "improvement",
            "journey",
            "participants",
            "recruiting",
            "team",
            "handbook",
            "schedule",
            "collaborative",
            "deadline",
            "web",
            "people",
            "audit",
            "form",
            "engine"
        })
package fi.lapimurto.notification;

import org.springframework.modulith.ApplicationModule;
