/** A collaborative: its programme, workshops and team of organisers, from its opening to its end. */
@ApplicationModule(allowedDependencies = {"deadline", "web", "people", "audit", "form", "engine"})
package fi.lapimurto.collaborative;

import org.springframework.modulith.ApplicationModule;
