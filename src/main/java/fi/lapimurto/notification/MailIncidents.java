package fi.lapimurto.notification;

import java.util.UUID;

/** What could not be sent, where those who follow the processes see it. */
public interface MailIncidents {

    /**
     * Marks the process that a message comes from, as long as that process runs.
     *
     * @param code the collaborative's code
     * @param process the id of the process
     * @param element the task that the message asks for, or {@code null}
     * @param text what is wrong, without personal data
     */
    void open(UUID messageId, String code, String process, String element, String text);

    /** Takes the mark away. */
    void resolve(UUID messageId);
}
