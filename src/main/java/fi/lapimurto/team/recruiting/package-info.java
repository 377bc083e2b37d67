/** How teams come in: the public call, their applications, the organisers' decisions and the waiting list. */
package fi.lapimurto.team.recruiting;
