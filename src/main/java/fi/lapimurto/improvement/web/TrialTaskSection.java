package fi.lapimurto.improvement.web;

import fi.lapimurto.audit.AuditEntry;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.TrialReading;
import fi.lapimurto.people.Permission;
import fi.lapimurto.task.TaskSection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What belongs to a task of a trial: what was written in its earlier parts, and what was said of it. */
@Component
class TrialTaskSection implements TaskSection {

    private static final String CYCLE_ID = "cycleId";

    private final TrialReading reading;
    private final TrialParts parts;
    private final MessageSource messages;

    TrialTaskSection(TrialReading reading, TrialParts parts, MessageSource messages) {
        this.reading = reading;
        this.parts = parts;
        this.messages = messages;
    }

    @Override
    public Optional<Home> home(Shown shown) {
        return isOfTrial(shown)
                ? Optional.of(reading.ofTask(shown.task().subject().id(CYCLE_ID)))
                        .map(it -> new Home(
                                path(it),
                                it.number() + ". " + it.title(),
                                shown.round().language()))
                : Optional.empty();
    }

    @Override
    public Optional<Content> content(Shown shown) {
        if (!isOfTrial(shown)) {
            return Optional.empty();
        }
        TrialReading.TaskContext context =
                reading.contextOfTask(shown.task().subject().id(CYCLE_ID));
        List<Earlier> earlier = parts.written(context.trial(), shown.locale()).stream()
                .map(it -> {
                    Optional<AuditEntry> done = context.last(it.change());
                    return new Earlier(
                            messages.getMessage("improvement.part." + it.name(), null, shown.locale()),
                            done.map(AuditEntry::by).orElse(null),
                            done.map(AuditEntry::at).orElse(null),
                            it.answers());
                })
                .toList();
        List<Comment> comments = context.comments().stream()
                .map(it -> new Comment(it.by(), it.coach(), it.at(), it.text()))
                .toList();
        return Optional.of(new Content(List.of(), earlier, comments, path(context.trial()) + "#comments"));
    }

    private static boolean isOfTrial(Shown shown) {
        OpenTask task = shown.task();
        return task.subject().has(CYCLE_ID)
                && shown.may(Permission.TRIAL_READ, task.subject().id("teamId"));
    }

    private static String path(Trial trial) {
        UUID team = trial.teamId();
        return "/teams/" + team + "/trials/" + trial.number();
    }
}
