package fi.lapimurto.handbook;

import java.util.UUID;

/**
 * Rows of a list were changed.
 *
 * @param sheet the list's id
 * @param occurrence which workshop or gap, 0 where there is one such list
 */
public record SheetChanged(UUID collaborativeId, String code, String sheet, int occurrence) {}
