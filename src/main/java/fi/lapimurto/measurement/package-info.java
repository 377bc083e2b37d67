/** Figures over time: run charts, control charts and T3 by published rules, for pages and programs. */
@ApplicationModule(allowedDependencies = {"web", "engine"})
package fi.lapimurto.measurement;

import org.springframework.modulith.ApplicationModule;
