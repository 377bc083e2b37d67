/** The coaches' work with the teams between two workshops. */
@ApplicationModule(allowedDependencies = {"collaborative", "people", "engine"})
package fi.lapimurto.coaching;

import org.springframework.modulith.ApplicationModule;
