package fi.lapimurto.journey.web;

import fi.lapimurto.journey.Deliverable;
import fi.lapimurto.journey.Journeys.Item;
import fi.lapimurto.journey.Journeys.Path;
import fi.lapimurto.journey.Journeys.Progress;
import fi.lapimurto.journey.Journeys.Standing;
import fi.lapimurto.journey.Journeys.Stretch;
import fi.lapimurto.web.MomentFormatter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A team's way in its reader's words. */
@Component
public class JourneyViewMapper {

    /**
     * One deliverable.
     *
     * @param standing how far it is, as its message is called
     * @param said when it was done, is due or comes; {@code null} when there is nothing to say
     * @param comments how much was said of it, or {@code null}
     * @param page where it is read, or {@code null}
     * @param task the id of the task that the reader may open, or {@code null}
     */
    public record Line(String name, String standing, String said, String comments, String page, String task) {}

    /**
     * One phase.
     *
     * @param when since when or from when on, or {@code null}
     * @param folded whether it is shown by its heading first
     */
    public record Stage(
            String name, String when, String count, String standing, boolean now, boolean folded, List<Line> lines) {}

    /** The whole of it. */
    public record Way(String now, String summary, int done, int asked, List<Stage> stages) {}

    private final MessageSource messages;
    private final DeliverableNames names;
    private final MomentFormatter moments;

    JourneyViewMapper(MessageSource messages, DeliverableNames names, MomentFormatter moments) {
        this.messages = messages;
        this.names = names;
        this.moments = moments;
    }

    /**
     * @param base the address of the team's page
     * @param own the ids of the tasks that the reader may open
     * @param reads whether the reader belongs to the team or coaches it
     */
    public Way of(Path path, String base, Set<String> own, boolean reads, Locale locale) {
        Progress progress = path.progress();
        return new Way(
                text("journey.path.now", locale, phase(progress, locale)),
                text("journey.path.done", locale, progress.done(), progress.asked()),
                progress.done(),
                progress.asked(),
                path.stretches().stream()
                        .map(it -> stage(it, base, own, reads, locale))
                        .toList());
    }

    /** How far a team is, in a list. */
    public String line(Progress progress, Locale locale) {
        return text("journey.list.of", locale, phase(progress, locale), progress.done(), progress.asked());
    }

    private String phase(Progress progress, Locale locale) {
        return text("journey.phase." + progress.phase(), locale);
    }

    private Stage stage(Stretch stretch, String base, Set<String> own, boolean reads, Locale locale) {
        boolean done = stretch.done() == stretch.items().size();
        boolean waits = stretch.items().stream()
                .anyMatch(it -> it.standing() == Standing.open || it.standing() == Standing.overdue);
        String standing = done ? "done" : stretch.opened() ? "open" : "waiting";
        String when = stretch.opensAt() == null
                ? null
                : text(
                        stretch.opened() ? "journey.path.opened" : "journey.path.opens",
                        locale,
                        moments.day(stretch.opensAt(), locale));
        return new Stage(
                text("journey.phase." + stretch.phase(), locale),
                when,
                stretch.opened()
                        ? text(
                                "journey.path.count",
                                locale,
                                stretch.done(),
                                stretch.items().size())
                        : null,
                standing,
                stretch.now(),
                !stretch.now() && !waits,
                stretch.items().stream()
                        .map(it -> line(it, base, own, reads, locale))
                        .toList());
    }

    private Line line(Item item, String base, Set<String> own, boolean reads, Locale locale) {
        boolean opens = item.task() != null && own.contains(item.task().id());
        return new Line(
                names.of(item.deliverable(), locale),
                item.standing().name(),
                said(item, locale),
                reads && item.comments() > 0
                        ? text("journey.path.comments", locale, item.comments(), moments.day(item.saidAt(), locale))
                        : null,
                page(item, base, reads),
                opens ? item.task().id() : null);
    }

    /** Where something can be read: what is being written in a task has no page yet. */
    private static String page(Item item, String base, boolean reads) {
        Deliverable it = item.deliverable();
        boolean done = item.standing() == Standing.done;
        if (it == Deliverable.presentation && (reads || done)) {
            return base + "/presentation";
        }
        if (it == Deliverable.communication && reads) {
            return base + "/communication";
        }
        if (!it.hasPage()) {
            return null;
        }
        boolean there = done || it.isWrittenOnPage();
        return reads && there ? base + "/work/" + it.path() : null;
    }

    private String said(Item item, Locale locale) {
        return switch (item.standing()) {
            case done ->
                text("journey.path.readyBy", locale, moments.day(item.finishedAt(), locale), item.finishedBy());
            case open -> due(item, "journey.path.due", locale);
            case overdue -> due(item, "journey.path.overdue", locale);
            case coming ->
                item.comesAt() == null ? null : text("journey.path.comes", locale, moments.day(item.comesAt(), locale));
            case left -> null;
        };
    }

    private String due(Item item, String key, Locale locale) {
        Instant due = item.task() == null ? null : item.task().dueAt();
        return due == null ? null : text(key, locale, moments.day(due, locale));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
