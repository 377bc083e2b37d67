/** Work-back planning of one collaborative: when everything is due, and what moves when a day moves. */
@ApplicationModule(
        allowedDependencies = {
            "collaborative",
            "collaborative :: web",
            "deadline",
            "web",
            "people",
            "audit",
            "form",
            "engine"
        })
package fi.lapimurto.schedule;

import org.springframework.modulith.ApplicationModule;
