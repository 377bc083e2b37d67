package fi.lapimurto.handbook;

/**
 * A finished item of the checklist was opened again.
 *
 * @param change the number of this change in the trail, since an item may be opened again several times
 */
public record ItemReopened(String code, String form, int occurrence, int step, long change) {}
