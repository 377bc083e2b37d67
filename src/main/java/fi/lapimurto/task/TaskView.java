package fi.lapimurto.task;

import fi.lapimurto.engine.FormOption;
import fi.lapimurto.form.AnswerRenderer.Answer;
import fi.lapimurto.task.FormItem.Words;
import fi.lapimurto.task.TaskSection.Home;
import fi.lapimurto.task.TaskSection.ListState;
import java.util.List;

/**
 * What the page of one task shows; other pages show its form by the fragment {@code task/form :: form}.
 *
 * @param title in the language of its round
 * @param round the name of the round it belongs to
 * @param home where the reader goes back to
 * @param waitsFor for whom it is, as the end of a message's key
 * @param due the day by which it is to be done, in the reader's words, or {@code null}
 */
public record TaskView(
        String id,
        String title,
        String language,
        String round,
        Home home,
        String waitsFor,
        String due,
        boolean overdue,
        Hands hands,
        Around around,
        Why why,
        FormState form) {

    /**
     * Who has the task in hand.
     *
     * @param login whose, or {@code null} while nobody has it
     * @param since in the reader's words, or {@code null} when that is not known
     * @param news what the reader has to know of it, as the key of a message about {@code other}, or {@code null}
     * @param others to whom the reader may hand it over, by login and name
     */
    record Hands(
            String login, String name, String since, boolean mine, String news, String other, List<FormOption> others) {

        /** Whether somebody else has it. */
        public boolean taken() {
            return login != null && !mine;
        }
    }

    /** Why the task is there, as its form says it: in one sentence, and what more there is. */
    record Why(List<Words> sentence, List<Words> more) {}

    /** What belongs to the task, in the reader's words. */
    record Around(List<ListState> lists, List<EarlierText> earlier, List<CommentText> comments, String discussion) {}

    /** Something that was decided before. */
    record EarlierText(String title, String by, String at, List<Answer> answers) {}

    /** Something that was said. */
    record CommentText(String by, boolean coach, String at, String text) {}
}
