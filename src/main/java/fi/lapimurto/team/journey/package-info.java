/** A team’s way through the common year: what it writes down in each phase, and how it goes afterwards. */
@NamedInterface("journey")
package fi.lapimurto.team.journey;

import org.springframework.modulith.NamedInterface;
