/** Read-only pages across modules: my work, the list of collaboratives, a collaborative’s board. */
@ApplicationModule(
        allowedDependencies = {
            "workshop",
            "coaching",
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
