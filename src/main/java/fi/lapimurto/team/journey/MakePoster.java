package fi.lapimurto.team.journey;

import fi.lapimurto.collaborative.LongText;

/**
 * The team’s poster is ready to be shown; it is written on its own page.
 */
record MakePoster(@LongText String deviationReason) implements Paper {}
