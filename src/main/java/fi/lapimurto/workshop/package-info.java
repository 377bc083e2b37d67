/** One workshop of a collaborative: its programme, participants, arrangements, the day and what was learnt. */
@ApplicationModule(
        allowedDependencies = {
            "participants",
            "team",
            "handbook",
            "schedule",
            "collaborative",
            "people",
            "form",
            "engine"
        })
package fi.lapimurto.workshop;

import org.springframework.modulith.ApplicationModule;
