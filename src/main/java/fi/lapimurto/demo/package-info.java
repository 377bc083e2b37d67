/** Sample people and collaboratives, for trying the program out on an empty database of its own. */
@ApplicationModule(
        allowedDependencies = {
            "notification",
            "calendar",
            "improvement",
            "coaching",
            "workshop",
            "journey",
            "participants",
            "recruiting",
            "team",
            "handbook",
            "sheet",
            "schedule",
            "collaborative",
            "deadline",
            "people",
            "form",
            "engine"
        })
package fi.lapimurto.demo;

import org.springframework.modulith.ApplicationModule;
