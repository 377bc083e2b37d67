package fi.lapimurto.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Which changes are asked for.
 *
 * @param parts what may be read; a change is there when it belongs to one of them
 * @param by the login of who made them, or {@code null} for anybody
 * @param from the first day, or {@code null}
 * @param to the last day, or {@code null}
 * @param before the number of the change whose predecessors are asked for, or {@code null} for the newest
 * @param size how many at most
 */
public record AuditQuery(List<Part> parts, String by, LocalDate from, LocalDate to, Long before, int size) {

    /**
     * What concerns things of some kinds in some rounds or teams.
     *
     * @param kinds such as {@code team} or {@code trial}
     * @param places the ids of rounds and of teams
     */
    public record Part(Set<String> kinds, Set<UUID> places) {}
}
