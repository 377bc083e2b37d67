/** Read-only pages across modules: my work, the list of collaboratives, a collaborative's board. */
@ApplicationModule(
        allowedDependencies = {"workshop", "coaching", "team", "collaborative", "deadline", "people", "engine"})
package fi.lapimurto.overview;

import org.springframework.modulith.ApplicationModule;
