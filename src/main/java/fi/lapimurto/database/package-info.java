/** The PostgreSQL server that everything is kept in: an embedded one in a folder of its own, unless another is named. */
package fi.lapimurto.database;
