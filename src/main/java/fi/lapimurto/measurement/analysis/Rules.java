package fi.lapimurto.measurement.analysis;

/**
 * By which published rules a change is told from chance. Whatever the rules, a point outside the limits of a control
 * chart is a signal (Shewhart).
 */
public enum Rules {
    /** Longest run and number of crossings (Anhøj and Olesen, PLoS ONE 2014; 9: e113825). */
    anhoej,
    /** Shift, trend and number of runs (Perla, Provost and Murray, BMJ Qual Saf 2011; 20: 46–51). */
    perla,
    /** NHS England, Making Data Count: trend and shift of seven points, two of three near a limit. */
    mdc
}
