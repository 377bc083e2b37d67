package fi.lapimurto.overview;

import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.StepCounts;
import fi.lapimurto.form.AnswerRenderer.Answer;
import fi.lapimurto.handbook.Decision;
import fi.lapimurto.handbook.web.StepLists.ListLine;
import java.util.List;
import java.util.UUID;

/**
 * A collaborative's board, ready to be shown in the reader's language.
 *
 * @param tasks those of organisers and coaches; the teams' own stand on their pages
 * @param teamsOverdue how many of the teams' tasks are late
 */
record Board(
        Head head,
        List<Answer> facts,
        List<WorkshopLine> workshops,
        List<TaskLine> tasks,
        long teamsOverdue,
        List<BoardWarning> warnings,
        TimeLine timeLine,
        List<NextDate> coming,
        List<StepLine> steps,
        List<ChangeLine> trail) {

    /**
     * What stands at the top.
     *
     * @param organised whether the reader may change things here
     * @param mayAnnounce whether the reader may write to its people
     * @param ended when it was closed or cancelled, or {@code null}
     */
    record Head(
            UUID id,
            String code,
            String name,
            String language,
            CollaborativeState state,
            boolean organised,
            boolean mayCopy,
            boolean mayAnnounce,
            StepCounts steps,
            String opened,
            String ended,
            String cancelReason) {

        /** Whether there is anything that the reader may change. */
        public boolean changeable() {
            return organised && state == CollaborativeState.running;
        }
    }

    /** The days of one workshop, and the lists that can be kept for it at any time. */
    record WorkshopLine(int number, String days, String delivery, String remoteReason, List<ListLine> lists) {}

    /**
     * One of the thirteen steps.
     *
     * @param state as in the domain, or {@code left} for what was open when the collaborative ended
     * @param due when its work is to be finished, of a step that is not
     * @param occurrence the workshop that steps 10 and 12 have come to, 0 otherwise
     */
    record StepLine(
            int number,
            String name,
            String state,
            int occurrence,
            String skipReason,
            String opened,
            String finished,
            String finishedBy,
            String due,
            List<TaskLine> tasks,
            List<ItemGroup> groups,
            boolean skippable,
            boolean canBeBroughtForward) {}

    /** The items and lists of one workshop or gap; without a title where there is one of them only. */
    record ItemGroup(String title, List<BoardItem> items, List<ListLine> lists) {}

    /** Something that an experienced organiser would look at in a step that is open. */
    record BoardWarning(int step, String level, String text, String source, String title, String path) {}

    /** What was decided in one form. */
    record BoardItem(
            String form,
            int occurrence,
            String name,
            Decision.Outcome outcome,
            String skipReason,
            String decided,
            String decidedBy,
            List<Answer> answers,
            boolean reopenable) {

        /** Names the item's forms on the page. */
        public String key() {
            return form + "-" + occurrence;
        }
    }
}
