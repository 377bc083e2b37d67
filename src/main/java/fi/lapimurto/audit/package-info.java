/** Who changed what and when, and what was said of it. Knows what other modules change by names and ids only. */
@ApplicationModule(allowedDependencies = "engine")
package fi.lapimurto.audit;

import org.springframework.modulith.ApplicationModule;
