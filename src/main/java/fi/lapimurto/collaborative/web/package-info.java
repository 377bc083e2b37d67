/** Pages and API of a collaborative. What is public here helps other modules' pages to refuse in the same way. */
@NamedInterface("web")
package fi.lapimurto.collaborative.web;

import org.springframework.modulith.NamedInterface;
