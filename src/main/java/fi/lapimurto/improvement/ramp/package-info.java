/** Trials as chains, how far they are, and how well they keep to the method. */
@NamedInterface("ramp")
package fi.lapimurto.improvement.ramp;

import org.springframework.modulith.NamedInterface;
