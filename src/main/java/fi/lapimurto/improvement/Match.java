package fi.lapimurto.improvement;

/** How a result agrees with what was predicted. */
public enum Match {
    right,
    partly,
    wrong
}
