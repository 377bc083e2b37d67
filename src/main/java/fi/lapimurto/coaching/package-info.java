/** The coaches’ work with the teams between two workshops. */
@ApplicationModule(allowedDependencies = {"handbook", "collaborative", "deadline", "people", "form", "engine"})
package fi.lapimurto.coaching;

import org.springframework.modulith.ApplicationModule;
