package fi.lapimurto.task;

import java.util.UUID;

/**
 * What the page of one task shows; other pages show its form by the fragment {@code task/form :: form}.
 *
 * @param title in the language of its round
 * @param round the name of the round it belongs to
 * @param back where the reader goes back to
 * @param due the day by which it is to be done, in the reader's words, or {@code null}
 * @param assignee the name of who has taken it, or {@code null}
 * @param mine whether that is the reader
 */
public record TaskView(
        String id,
        String title,
        String language,
        UUID collaborativeId,
        String round,
        String back,
        String due,
        boolean overdue,
        String assignee,
        boolean mine,
        FormState form) {}
