/** The teams of a collaborative: their people, their coaches, and how a team comes and goes. */
@ApplicationModule(allowedDependencies = {"collaborative", "collaborative :: web", "deadline", "people", "engine"})
package fi.lapimurto.team;

import org.springframework.modulith.ApplicationModule;
