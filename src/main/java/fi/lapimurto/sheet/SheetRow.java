package fi.lapimurto.sheet;

import java.time.Instant;

/**
 * A row as it is kept.
 *
 * @param version grows with each change
 * @param whole whether the person who asks may see all of it
 * @param changedBy the login of who changed it last, or {@code null} where the rows do not keep it
 * @param changedAt when that was, or {@code null}
 */
public record SheetRow<R extends Record>(
        long id, int version, R content, boolean whole, String changedBy, Instant changedAt) {}
