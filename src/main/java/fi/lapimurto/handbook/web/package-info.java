/** Pages and API of the steps and their lists. */
@NamedInterface("web")
package fi.lapimurto.handbook.web;

import org.springframework.modulith.NamedInterface;
