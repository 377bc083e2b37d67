package fi.lapimurto.handbook;

import java.util.UUID;

/**
 * An item of the checklist was decided or skipped, for the first time or anew.
 *
 * @param form the item's form
 * @param occurrence which workshop or gap, 0 where a step has only one such item
 */
public record ItemFinished(UUID collaborativeId, String code, String form, int occurrence) {}
