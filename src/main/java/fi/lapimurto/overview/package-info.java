/** Read-only pages across modules: my work, the list of collaboratives, a collaborative’s board and its changes. */
@ApplicationModule(
        allowedDependencies = {
            "workshop",
            "coaching",
            "improvement",
            "recruiting",
            "team",
            "handbook",
            "handbook :: web",
            "schedule",
            "collaborative",
            "deadline",
            "web",
            "people",
            "audit",
            "form",
            "engine"
        })
package fi.lapimurto.overview;

import org.springframework.modulith.ApplicationModule;
