package fi.lapimurto.journey;

import fi.lapimurto.form.LongText;

/**
 * The team’s report is written; it stands on its own page.
 */
record WriteReport(@LongText String deviationReason) implements Paper {}
