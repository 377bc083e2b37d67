/** Pages and API of teams. */
@NamedInterface("web")
package fi.lapimurto.team.web;

import org.springframework.modulith.NamedInterface;
