package fi.lapimurto.journey;

import fi.lapimurto.form.LongText;

/**
 * The team’s poster is ready to be shown; it is written on its own page.
 */
record MakePoster(@LongText String deviationReason) implements Paper {}
