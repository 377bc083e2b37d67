package fi.lapimurto.overview;

import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * Which changes somebody asks for; what is {@code null} restricts nothing.
 *
 * @param by the login of who made them
 * @param kind what they concern
 * @param from the first day
 * @param to the last day
 * @param before the number of a change; only earlier ones
 */
record ChangeFilter(
        String by,
        ChangeKind kind,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
        Long before) {

    ChangeFilter {
        by = by == null || by.isBlank() ? null : by;
    }

    public boolean isEmpty() {
        return by == null && kind == null && from == null && to == null;
    }
}
