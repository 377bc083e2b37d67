package fi.lapimurto.task;

import java.util.List;

/**
 * A task's form as its page shows it.
 *
 * @param form the form's id without its language
 * @param draft the version of the draft that it shows
 * @param saved when that was kept, in the reader's words, or {@code null}
 */
record FormState(String form, List<FormItem> items, int draft, String saved) {}
