/** Calendars: what happens when, as a page, as files that calendar programs read, and as pages that anybody may see. */
@ApplicationModule(
        allowedDependencies = {
            "workshop",
            "coaching",
            "team",
            "handbook",
            "schedule",
            "collaborative",
            "web",
            "people",
            "audit",
            "form",
            "engine"
        })
package fi.lapimurto.calendar;

import org.springframework.modulith.ApplicationModule;
