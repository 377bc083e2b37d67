package fi.lapimurto.collaborative;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A collaborative as a list shows it.
 *
 * @param programme what it belongs to, or {@code null}
 * @param organisingBody who organises it, or {@code null} until that is agreed
 * @param firstWorkshopDay the first day of the first workshop
 */
public record CollaborativeSummary(
        UUID id,
        String code,
        String name,
        Level level,
        String language,
        CollaborativeState state,
        String programme,
        String organisingBody,
        StepCounts steps,
        LocalDate firstWorkshopDay,
        Instant openedAt) {}
