package fi.lapimurto.team.journey;

import fi.lapimurto.collaborative.LongText;

/**
 * The team’s report is written; it stands on its own page.
 */
record WriteReport(@LongText String deviationReason) implements Paper {}
