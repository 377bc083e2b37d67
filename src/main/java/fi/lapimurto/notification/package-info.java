/** Turns what happens in other modules into messages: each is written once, sent once, and seen. Nobody depends on it. */
@ApplicationModule(
        allowedDependencies = {
            "deadline",
            "workshop",
            "coaching",
            "improvement",
            "team",
            "team :: participants",
            "collaborative",
            "people",
            "engine"
        })
package fi.lapimurto.notification;

import org.springframework.modulith.ApplicationModule;
