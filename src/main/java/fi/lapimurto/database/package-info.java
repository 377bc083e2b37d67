/** The PostgreSQL server that everything is kept in: an embedded one in a folder of its own, unless another is named. */
@ApplicationModule(allowedDependencies = {})
package fi.lapimurto.database;

import org.springframework.modulith.ApplicationModule;
