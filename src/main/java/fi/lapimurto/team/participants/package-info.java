/** Who comes to a workshop from each team: the lists that are asked for two weeks before, and what the venue needs of them. */
@NamedInterface("participants")
package fi.lapimurto.team.participants;

import org.springframework.modulith.NamedInterface;
