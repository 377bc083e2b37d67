package fi.lapimurto.improvement.web;

import fi.lapimurto.form.DateFormats;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.TrialReading;
import fi.lapimurto.improvement.TrialTasks;
import fi.lapimurto.journey.CommentLine;
import fi.lapimurto.people.People;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A trial in its reader's words: what was written in its forms, in their order and with their labels. */
@Component
class TrialWriter {

    /** Something that was done. */
    record TrialHistoryText(Trial.TrialChange what, String by, String at) {}

    /**
     * The next task.
     *
     * @param assignee the name of who has taken it, or {@code null}
     */
    record NextTaskText(String id, String due, boolean overdue, String assignee) {}

    /**
     * A trial as its page shows it.
     *
     * @param days its days, or {@code null} as long as it is being planned
     * @param lockedAt since when its plan is locked, or {@code null}
     * @param next what is to be done next, or {@code null} when it has ended
     */
    record Page(
            String days,
            String lockedAt,
            List<TrialParts.TrialPart> parts,
            List<CommentLine> comments,
            List<TrialHistoryText> history,
            NextTaskText next) {}

    private final TrialParts parts;
    private final TrialTasks tasks;
    private final People people;
    private final Clock clock;

    TrialWriter(TrialParts parts, TrialTasks tasks, People people, Clock clock) {
        this.parts = parts;
        this.tasks = tasks;
        this.people = people;
        this.clock = clock;
    }

    Page page(TrialReading.TrialDetails read, Locale locale) {
        Trial trial = read.trial();
        List<TrialHistoryText> history = read.history().stream()
                .map(it -> new TrialHistoryText(it.what(), it.by(), moment(it.at(), locale)))
                .toList();
        return new Page(
                trial.startsOn() == null ? null : DateFormats.text(trial.startsOn(), trial.endsOn(), locale),
                history.stream()
                        .filter(it -> it.what() == Trial.TrialChange.planned)
                        .map(TrialHistoryText::at)
                        .findFirst()
                        .orElse(null),
                parts.of(trial, locale),
                read.comments().stream()
                        .map(it -> new CommentLine(it.by(), it.coach(), moment(it.at(), locale), null, it.text()))
                        .toList(),
                history,
                next(trial, locale));
    }

    private NextTaskText next(Trial trial, Locale locale) {
        TrialTasks.NextTask next = tasks.of(Set.of(trial.teamId())).get(trial.id());
        if (next == null) {
            return null;
        }
        String assignee = next.assignee();
        return new NextTaskText(
                next.id(),
                DateFormats.text(local(next.dueAt()).toLocalDate(), locale),
                next.dueAt().isBefore(clock.instant()),
                assignee == null ? null : people.names(Set.of(assignee)).getOrDefault(assignee, assignee));
    }

    private String moment(Instant at, Locale locale) {
        return DateFormats.moment(local(at), locale);
    }

    private ZonedDateTime local(Instant at) {
        return at.atZone(clock.getZone());
    }
}
