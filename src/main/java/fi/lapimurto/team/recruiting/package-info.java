/** How teams come in: the public call, their applications, the organisers' decisions and the waiting list. */
@NamedInterface("recruiting")
package fi.lapimurto.team.recruiting;

import org.springframework.modulith.NamedInterface;
