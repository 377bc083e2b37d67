/** The thirteen steps of the organiser: their forms, lists and rules, each traceable to the handbook. */
@ApplicationModule(
        allowedDependencies = {
            "schedule",
            "collaborative",
            "collaborative :: web",
            "deadline",
            "web",
            "people",
            "task",
            "audit",
            "sheet",
            "sheet :: web",
            "form",
            "engine"
        })
package fi.lapimurto.handbook;

import org.springframework.modulith.ApplicationModule;
