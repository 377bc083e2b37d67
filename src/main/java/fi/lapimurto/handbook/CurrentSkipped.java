package fi.lapimurto.handbook;

/** The workshop or gap that step 10 or 12 is at was skipped. */
public record CurrentSkipped(String code, int step) {}
