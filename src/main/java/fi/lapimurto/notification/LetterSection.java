package fi.lapimurto.notification;

import java.util.List;

/** What a letter lists under one heading. */
record LetterSection(String heading, List<Item> items) {

    /**
     * One thing.
     *
     * @param link where its reader does something about it
     * @param done whether that has been done
     */
    record Item(String text, String link, boolean done) {}
}
