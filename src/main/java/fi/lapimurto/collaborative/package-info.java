/** A collaborative from its commission to its evaluation: programme, goals, measures, workshops' dates and the thirteen steps. */
@ApplicationModule(allowedDependencies = {"deadline", "people", "engine"})
package fi.lapimurto.collaborative;

import org.springframework.modulith.ApplicationModule;
