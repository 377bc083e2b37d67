/** What teams try in their own work: ideas of changes, and the trials that come of them. */
@ApplicationModule(
        allowedDependencies = {"team", "collaborative", "collaborative :: web", "people", "engine", "deadline"})
package fi.lapimurto.improvement;

import org.springframework.modulith.ApplicationModule;
