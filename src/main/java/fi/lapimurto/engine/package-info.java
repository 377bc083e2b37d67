/** The engine as a well-behaved guest: deployment with stable names, localised labels and forms, the door through which forms reach the domain, the clock. Knows no feature. */
@ApplicationModule(allowedDependencies = {})
package fi.lapimurto.engine;

import org.springframework.modulith.ApplicationModule;
