/** Who takes part, in which role; sign-in; mirrors roles to the engine's users and groups. */
@ApplicationModule(allowedDependencies = {"form", "web", "audit", "engine"})
package fi.lapimurto.people;

import org.springframework.modulith.ApplicationModule;
