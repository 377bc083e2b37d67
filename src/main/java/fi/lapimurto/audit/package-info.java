/** Who changed what and when. Knows the changes of other modules by their names, and what they concern by its id. */
@ApplicationModule(allowedDependencies = {})
package fi.lapimurto.audit;

import org.springframework.modulith.ApplicationModule;
