/** Read-only pages across modules: my work, the list of collaboratives, a collaborative's board. */
package fi.lapimurto.overview;
