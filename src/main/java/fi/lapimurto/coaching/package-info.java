/** The coaches' work with the teams between two workshops. */
package fi.lapimurto.coaching;
