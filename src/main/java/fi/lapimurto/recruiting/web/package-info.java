/** The public application pages, the organisers' pages of applications, and the same for programs. */
package fi.lapimurto.recruiting.web;
