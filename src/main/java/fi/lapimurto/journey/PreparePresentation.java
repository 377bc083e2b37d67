package fi.lapimurto.journey;

import fi.lapimurto.form.LongText;

/**
 * A team has finished its presentation.
 *
 * @param deviationReason why it is other than usual, or {@code null}
 */
record PreparePresentation(@LongText String deviationReason) {}
