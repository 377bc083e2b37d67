/** Who comes to a workshop from each team: the lists asked for two weeks before, and what the venue needs of them. */
@ApplicationModule(
        allowedDependencies = {
            "team",
            "team :: process",
            "handbook",
            "sheet",
            "sheet :: web",
            "schedule",
            "collaborative",
            "deadline",
            "web",
            "people",
            "task",
            "form",
            "engine"
        })
package fi.lapimurto.participants;

import org.springframework.modulith.ApplicationModule;
