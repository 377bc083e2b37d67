package fi.lapimurto.sheet;

import java.util.UUID;

/**
 * Where rows are kept.
 *
 * @param ownerId what the list belongs to, for example a collaborative
 * @param sheet the list's id
 * @param occurrence which of the owner's several such lists; 0 where there is one only
 */
public record SheetPlace(UUID ownerId, String sheet, int occurrence) {}
