package fi.lapimurto.journey;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a team has written before a task of its: this paper itself, and those of the same phase and the one before. */
@Service
@Transactional(readOnly = true)
public class PapersBefore {

    /**
     * A paper as it stands.
     *
     * @param by the login of who finished it, else of who saved it last
     * @param at when that was
     */
    public record PaperBefore(Deliverable deliverable, Record content, String by, Instant at) {}

    private final PaperStore papers;

    PapersBefore(PaperStore papers) {
        this.papers = papers;
    }

    /** The papers, in their order on the team's way; whoever shows them has asked who reads them. */
    public List<PaperBefore> of(UUID teamId, Deliverable task) {
        return papers.all(teamId, shown(task)).stream()
                .filter(it -> it.isFinished() || it.deliverable() == task || isOfReport(it.deliverable(), task))
                .sorted((one, other) -> one.deliverable().compareTo(other.deliverable()))
                .map(it -> new PaperBefore(
                        it.deliverable(),
                        papers.content(it),
                        it.isFinished() ? it.finishedBy() : it.savedBy(),
                        it.isFinished() ? it.finishedAt() : it.savedAt()))
                .toList();
    }

    /** A report that was sent back says why, and who answers a report has it before them. */
    private static boolean isOfReport(Deliverable paper, Deliverable task) {
        return task == Deliverable.report && paper == Deliverable.approval
                || task == Deliverable.approval && paper == Deliverable.report;
    }

    private static Set<Deliverable> shown(Deliverable task) {
        Set<Deliverable> shown = EnumSet.of(task);
        if (task.phase() != null) {
            int phase = task.phase().ordinal();
            Stream.of(Deliverable.values())
                    .filter(it -> it.phase() != null)
                    .filter(it -> it.phase().ordinal() == phase || it.phase().ordinal() == phase - 1)
                    .filter(it -> it.compareTo(task) < 0 || isOfReport(it, task))
                    .filter(it -> it.paper() != Paper.Ready.class)
                    .forEach(shown::add);
        }
        // It has a page of its own, in its own words.
        shown.remove(Deliverable.presentation);
        return shown;
    }
}
