/** A collaborative from its commission to its evaluation: programme, goals, measures, workshops' dates and the thirteen steps. */
package fi.lapimurto.collaborative;
