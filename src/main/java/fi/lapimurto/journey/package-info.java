/** A team’s way through the common year: what it writes down in each phase, and how it goes afterwards. */
@ApplicationModule(
        allowedDependencies = {
            "team",
            "team :: process",
            "team :: web",
            "handbook",
            "sheet",
            "schedule",
            "collaborative",
            "deadline",
            "web",
            "people",
            "task",
            "audit",
            "form",
            "engine"
        })
package fi.lapimurto.journey;

import org.springframework.modulith.ApplicationModule;
