/** One workshop of a collaborative: its programme, participants, arrangements, the day and what was learnt. */
@ApplicationModule(allowedDependencies = {"team", "team :: participants", "collaborative", "people", "engine"})
package fi.lapimurto.workshop;

import org.springframework.modulith.ApplicationModule;
