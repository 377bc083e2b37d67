/** Answers to forms: the vocabulary of their fields, what is said of them, and how they are shown. */
@ApplicationModule(allowedDependencies = {"engine"})
package fi.lapimurto.form;

import org.springframework.modulith.ApplicationModule;
