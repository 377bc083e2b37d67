/** What the processes of teams share. */
@NamedInterface("process")
package fi.lapimurto.team.process;

import org.springframework.modulith.NamedInterface;
