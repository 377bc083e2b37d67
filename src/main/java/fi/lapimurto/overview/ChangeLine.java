package fi.lapimurto.overview;

import java.time.Instant;

/**
 * Who changed what and when, in the reader's words.
 *
 * @param text the moment as the reader's language writes it
 * @param by a login, or {@code null} for the program or somebody without an account
 * @param what the name of what was done
 * @param done the same in words
 * @param detail which part of the thing, or {@code null}
 * @param thing what it was done to, or {@code null} where the page says it already
 */
record ChangeLine(
        long id,
        Instant at,
        String text,
        String by,
        String name,
        String kind,
        String what,
        String done,
        String detail,
        Thing thing,
        String reason) {

    /**
     * What was changed.
     *
     * @param path of its page, or {@code null} when the reader may not open it
     */
    record Thing(String name, String path) {}
}
