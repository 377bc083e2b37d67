package fi.lapimurto.engine;

import java.util.Map;

/** What people have typed into tasks' forms and not sent yet; each sees their own. */
public interface FormDrafts {

    /** What the person has typed, typed as a form sends it; empty when nothing is kept. */
    Map<String, Object> of(String taskId, String form, String login);

    /** Forgets what everybody has typed, when the task is done. */
    void forget(String taskId);
}
