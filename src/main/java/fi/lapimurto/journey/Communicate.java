package fi.lapimurto.journey;

import fi.lapimurto.form.LongText;

/**
 * The team has told of its work; what, stands in its list of communication (S6.3–S6.8).
 */
record Communicate(@LongText String deviationReason) implements Paper {}
