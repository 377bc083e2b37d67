package fi.lapimurto.team;

import fi.lapimurto.collaborative.LongText;

/**
 * A team has finished its presentation.
 *
 * @param deviationReason why it is other than usual, or {@code null}
 */
record PreparePresentation(@LongText String deviationReason) {}
