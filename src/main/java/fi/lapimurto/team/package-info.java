/** The teams of a collaborative: their people, their coaches, and how a team comes and goes. */
@ApplicationModule(
        allowedDependencies = {
            "handbook",
            "schedule",
            "collaborative",
            "deadline",
            "web",
            "people",
            "audit",
            "sheet",
            "sheet :: web",
            "form",
            "engine"
        })
package fi.lapimurto.team;

import org.springframework.modulith.ApplicationModule;
