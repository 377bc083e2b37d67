package fi.lapimurto.notification;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a message lists that tells of many things. Dates and headings get their words when it is read. */
record DigestContent(List<Line> lines) {

    /**
     * One thing.
     *
     * @param round the collaborative it belongs to, or {@code null} when the text says it
     * @param dueAt or {@code null}
     * @param path the page on which its reader does something about it
     * @param taskId the task, or {@code null} when it is none
     */
    record Line(DigestSection section, String text, String round, Instant dueAt, String path, String taskId) {}

    Set<String> tasks() {
        return lines.stream().map(Line::taskId).filter(it -> it != null).collect(Collectors.toSet());
    }
}
