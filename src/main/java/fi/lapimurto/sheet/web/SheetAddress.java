package fi.lapimurto.sheet.web;

import fi.lapimurto.engine.UseCaseRejected;
import java.util.Map;
import java.util.UUID;

/** The parts of a list's address. */
public record SheetAddress(Map<String, String> parts) {

    /**
     * An id in the address.
     *
     * @throws UseCaseRejected when it is none
     */
    public UUID id(String part) {
        try {
            return UUID.fromString(parts.get(part));
        } catch (IllegalArgumentException e) {
            throw UseCaseRejected.notFound("sheet.any.unknown");
        }
    }

    /** A number in the address; 0 when it is not there. */
    public int number(String part) {
        String number = parts.getOrDefault(part, "0");
        if (!number.matches("\\d{1,4}")) {
            throw UseCaseRejected.notFound("sheet.any.unknown");
        }
        return Integer.parseInt(number);
    }

    /** A word in the address, or {@code null} when it is not there. */
    public String text(String part) {
        return parts.get(part);
    }
}
