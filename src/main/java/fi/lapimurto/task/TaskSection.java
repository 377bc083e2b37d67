package fi.lapimurto.task;

import fi.lapimurto.collaborative.Collaboratives.CollaborativeName;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.form.AnswerRenderer.Answer;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.RoleAssignments;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What a module has to say on the pages of its own tasks, and which page one goes back to from them. */
public interface TaskSection {

    /**
     * A task before somebody who may do it.
     *
     * @param round that it belongs to
     * @param roles the reader's
     */
    record Shown(OpenTask task, CollaborativeName round, String login, RoleAssignments roles, Locale locale) {

        /** Whether the reader has a permission in the team that the task is about, or in its round. */
        public boolean may(Permission permission, UUID team) {
            return roles.in(round.id(), team).contains(permission);
        }
    }

    /**
     * A page that the reader may open.
     *
     * @param name what it is about
     * @param language the name's, or {@code null} for the reader's
     */
    record Home(String path, String name, String language) {}

    /**
     * What belongs to a task.
     *
     * @param lists the lists that are kept for it
     * @param earlier what was decided before, the oldest first
     * @param comments what was said of the work that it belongs to, the oldest first
     * @param discussion the page on which one comments, or {@code null}
     */
    record Content(List<ListState> lists, List<Earlier> earlier, List<Comment> comments, String discussion) {}

    /**
     * How a list stands.
     *
     * @param state such as the number of its rows, in the reader's words
     */
    record ListState(String path, String title, String state) {}

    /**
     * Something that was decided before.
     *
     * @param by a login, or {@code null}
     * @param at or {@code null}
     */
    record Earlier(String title, String by, Instant at, List<Answer> answers) {}

    /**
     * Something that was said.
     *
     * @param by a login
     */
    record Comment(String by, boolean coach, Instant at, String text) {}

    /** The page of what the task is about, or nothing when it is no task of this module. */
    default Optional<Home> home(Shown shown) {
        return Optional.empty();
    }

    /** What belongs to the task, or nothing when it is no task of this module. */
    default Optional<Content> content(Shown shown) {
        return Optional.empty();
    }
}
