/** Work-back planning: when everything is due, counted from the workshops’ days, and which days are working days. Knows collaboratives by their ids only. */
@ApplicationModule(allowedDependencies = "engine")
package fi.lapimurto.deadline;

import org.springframework.modulith.ApplicationModule;
