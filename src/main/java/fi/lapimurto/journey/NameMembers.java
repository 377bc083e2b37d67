package fi.lapimurto.journey;

import fi.lapimurto.form.LongText;

/**
 * A team has named its people.
 *
 * @param deviationReason why the team is other than usual, or {@code null}
 */
record NameMembers(@LongText String deviationReason) {}
