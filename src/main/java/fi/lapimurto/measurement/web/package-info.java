/** Page and API of measurement. */
package fi.lapimurto.measurement.web;
