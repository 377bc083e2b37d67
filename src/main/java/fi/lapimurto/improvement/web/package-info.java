/** Pages and API of trials. */
package fi.lapimurto.improvement.web;
