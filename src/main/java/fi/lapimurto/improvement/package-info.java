/** What teams try out in their own work: cycles of plan, do, study and act, and what they learn from them. */
@ApplicationModule(
        allowedDependencies = {
            "task",
            "journey",
            "team",
            "collaborative",
            "deadline",
            "web",
            "people",
            "task",
            "audit",
            "form",
            "engine"
        })
package fi.lapimurto.improvement;

import org.springframework.modulith.ApplicationModule;
