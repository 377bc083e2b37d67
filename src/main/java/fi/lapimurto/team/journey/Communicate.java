package fi.lapimurto.team.journey;

import fi.lapimurto.collaborative.LongText;

/**
 * The team has told of its work; what, stands in its list of communication (S6.3–S6.8).
 */
record Communicate(@LongText String deviationReason) implements Paper {}
