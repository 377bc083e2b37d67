/** How teams come in: the public call, their applications, the organisers’ decisions and the waiting list. */
@ApplicationModule(
        allowedDependencies = {
            "team",
            "team :: process",
            "handbook",
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
package fi.lapimurto.recruiting;

import org.springframework.modulith.ApplicationModule;
