/** What all pages and the API share: limits of requests, refusals as pages and problem+json, dates as people read them. */
@ApplicationModule(allowedDependencies = {"form", "engine"})
package fi.lapimurto.web;

import org.springframework.modulith.ApplicationModule;
