package fi.lapimurto.improvement.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.form.AnswerRenderer;
import fi.lapimurto.form.AnswerRenderer.Answer;
import fi.lapimurto.form.DateFormats;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.TrialTasks;
import fi.lapimurto.improvement.Trials;
import fi.lapimurto.journey.CommentLine;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
    record Part(String name, boolean begun, List<Answer> answers) {}

    /** Something that was done. */
    record Done(String what, String by, String at) {}

    /**
     * The next task.
     *
     * @param id by which Tasklist finds it
     */
    record Next(String id, String name, String due, boolean overdue) {}

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
            List<Part> parts,
            List<CommentLine> comments,
            List<Done> history,
            Next next) {}

    private final AnswerRenderer answers;
    private final TrialTasks tasks;
    private final ObjectMapper json;
    private final Clock clock;

    TrialWriter(AnswerRenderer answers, TrialTasks tasks, ObjectMapper json, Clock clock) {
        this.answers = answers;
        this.tasks = tasks;
        this.json = json;
        this.clock = clock;
    }

    Page page(Trials.Seen seen, Locale locale) {
        Trial trial = seen.trial();
        List<Answer> act = new ArrayList<>(answers("pdsa-cycle-decide", seen.decided(), locale));
        act.addAll(answers("pdsa-cycle-establish", seen.established(), locale));
        return new Page(
                trial.startsOn() == null ? null : DateFormats.text(trial.startsOn(), trial.endsOn(), locale),
                seen.history().stream()
                        .filter(it -> it.what().equals("planned"))
                        .map(it -> moment(it.at(), locale))
                        .findFirst()
                        .orElse(null),
                List.of(
                        new Part("plan", seen.plan() != null, answers("pdsa-cycle-plan", seen.plan(), locale)),
                        new Part(
                                "do",
                                seen.carriedOut() != null,
                                answers("pdsa-cycle-carry-out", seen.carriedOut(), locale)),
                        new Part("study", seen.studied() != null, answers("pdsa-cycle-study", seen.studied(), locale)),
                        new Part("act", seen.decided() != null, act)),
                seen.comments().stream()
                        .map(it -> new CommentLine(it.by(), it.coach(), moment(it.at(), locale), null, it.text()))
                        .toList(),
                seen.history().stream()
                        .map(it -> new Done(it.what(), it.by(), moment(it.at(), locale)))
                        .toList(),
                next(trial, locale));
    }

    private Next next(Trial trial, Locale locale) {
        TrialTasks.Next next = tasks.of(Set.of(trial.teamId())).get(trial.id());
        return next == null
                ? null
                : new Next(
                        next.id(),
                        next.name(),
                        DateFormats.text(local(next.dueAt()).toLocalDate(), locale),
                        next.dueAt().isBefore(clock.instant()));
    }

    private List<Answer> answers(String form, Record words, Locale locale) {
        if (words == null) {
            return List.of();
        }
        Map<String, Object> values =
                new LinkedHashMap<>(json.convertValue(words, new TypeReference<Map<String, Object>>() {}));
        values.keySet().removeAll(IN_HEAD);
        return answers.of(form, values, locale);
    }

    private String moment(Instant at, Locale locale) {
        return DateFormats.moment(local(at), locale);
    }

    private ZonedDateTime local(Instant at) {
        return at.atZone(clock.getZone());
    }
}
