/** The page, the API and the files that every list has. */
@NamedInterface("web")
package fi.lapimurto.sheet.web;

import org.springframework.modulith.NamedInterface;
