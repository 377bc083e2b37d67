/** A team's ideas of changes and their order: the four-field of impact and ease. */
@NamedInterface("ideas")
package fi.lapimurto.improvement.ideas;

import org.springframework.modulith.NamedInterface;
