/** The page of one task: its form, rendered from the file that Tasklist uses, and what is typed into it before it is sent. */
@ApplicationModule(allowedDependencies = {"collaborative", "web", "people", "audit", "form", "engine"})
package fi.lapimurto.task;

import org.springframework.modulith.ApplicationModule;
