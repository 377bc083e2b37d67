package fi.lapimurto.improvement.web;

import fi.lapimurto.form.AnswerJson;
import fi.lapimurto.form.AnswerRenderer;
import fi.lapimurto.form.AnswerRenderer.Answer;
import fi.lapimurto.form.DateFormats;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.TrialReading;
import fi.lapimurto.improvement.TrialTasks;
import fi.lapimurto.journey.CommentLine;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A trial in its reader's words: what was written in its forms, in their order and with their labels. */
@Component
class TrialWriter {

    /** What the page shows elsewhere than among the answers. */
    private static final Set<String> IN_HEAD =
            Set.of("title", "owner", "startsOn", "endsOn", "prediction", "results", "predictionMatch");

    /**
     * One part of a cycle.
     *
     * @param begun whether anything was written of it
     */
    record TrialPart(String name, boolean begun, List<Answer> answers) {}

    /** Something that was done. */
    record TrialHistoryText(Trial.TrialChange what, String by, String at) {}

    /**
     * The next task.
     *
     * @param id by which Tasklist finds it
     */
    record NextTaskText(String id, String name, String due, boolean overdue) {}

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
            List<TrialPart> parts,
            List<CommentLine> comments,
            List<TrialHistoryText> history,
            NextTaskText next) {}

    private final AnswerJson json;
    private final AnswerRenderer renderer;
    private final TrialTasks tasks;
    private final Clock clock;

    TrialWriter(AnswerJson json, AnswerRenderer renderer, TrialTasks tasks, Clock clock) {
        this.json = json;
        this.renderer = renderer;
        this.tasks = tasks;
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
                parts(trial.answers(), locale),
                read.comments().stream()
                        .map(it -> new CommentLine(it.by(), it.coach(), moment(it.at(), locale), null, it.text()))
                        .toList(),
                history,
                next(trial, locale));
    }

    private List<TrialPart> parts(Trial.Answers written, Locale locale) {
        List<Answer> act = Stream.of(
                        answers("pdsa-cycle-decide", written.decided(), locale),
                        answers("pdsa-cycle-establish", written.established(), locale))
                .flatMap(List::stream)
                .toList();
        return List.of(
                new TrialPart("plan", written.plan() != null, answers("pdsa-cycle-plan", written.plan(), locale)),
                new TrialPart(
                        "do",
                        written.carriedOut() != null,
                        answers("pdsa-cycle-carry-out", written.carriedOut(), locale)),
                new TrialPart(
                        "study", written.studied() != null, answers("pdsa-cycle-study", written.studied(), locale)),
                new TrialPart("act", written.decided() != null, act));
    }

    private List<Answer> answers(String form, Record written, Locale locale) {
        Map<String, Object> values = new HashMap<>(json.fields(written));
        values.keySet().removeAll(IN_HEAD);
        return renderer.of(form, values, locale);
    }

    private NextTaskText next(Trial trial, Locale locale) {
        TrialTasks.NextTask next = tasks.of(Set.of(trial.teamId())).get(trial.id());
        return next == null
                ? null
                : new NextTaskText(
                        next.id(),
                        next.name(),
                        DateFormats.text(local(next.dueAt()).toLocalDate(), locale),
                        next.dueAt().isBefore(clock.instant()));
    }

    private String moment(Instant at, Locale locale) {
        return DateFormats.moment(local(at), locale);
    }

    private ZonedDateTime local(Instant at) {
        return at.atZone(clock.getZone());
    }
}
