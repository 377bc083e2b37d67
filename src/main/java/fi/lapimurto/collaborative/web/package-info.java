/** Pages and API of a collaborative. */
@NamedInterface("web")
package fi.lapimurto.collaborative.web;

import org.springframework.modulith.NamedInterface;
