/** Editable lists beside forms: rows, conflicts, templates, import and export. */
@ApplicationModule(allowedDependencies = {"web", "people", "form", "engine"})
package fi.lapimurto.sheet;

import org.springframework.modulith.ApplicationModule;
