package fi.lapimurto.notification;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeListQueries;
import fi.lapimurto.collaborative.CollaborativeListQueries.Wanted;
import fi.lapimurto.collaborative.CollaborativeSummary;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.form.DateFormats;
import fi.lapimurto.notification.DigestContent.Line;
import fi.lapimurto.notification.DigestTasks.DigestTask;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** How running collaboratives get on, in words, for those who are responsible for the process. */
@Component
class ProgressReports {

    /** So many are reported on; the list of collaboratives has the others. */
    private static final int MOST = 100;

    private final CollaborativeListQueries list;
    private final Collaboratives collaboratives;
    private final MessageSource messages;
    private final Clock clock;

    ProgressReports(CollaborativeListQueries list, Collaboratives collaboratives, MessageSource messages, Clock clock) {
        this.list = list;
        this.collaboratives = collaboratives;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * One line for each.
     *
     * @param within those to report on; all when {@code null} is among them
     * @param tasks everybody's open tasks
     */
    List<Line> of(Set<UUID> within, List<DigestTask> tasks, Locale locale) {
        List<CollaborativeSummary> running = list.page(
                        Wanted.running(within.contains(null) ? null : within), PageRequest.of(0, MOST))
                .getContent();
        Map<UUID, Collaborative> whole =
                collaboratives
                        .withTimetables(
                                running.stream().map(CollaborativeSummary::id).toList())
                        .stream()
                        .collect(Collectors.toMap(Collaborative::id, Function.identity(), (one, same) -> one));
        Map<UUID, List<Instant>> late = tasks.stream()
                .filter(it -> it.line().section() == DigestSection.overdue)
                .collect(Collectors.groupingBy(
                        it -> it.round().id(),
                        Collectors.mapping(it -> it.task().dueAt(), Collectors.toList())));
        return running.stream()
                .map(it -> line(it, whole.get(it.id()), late.getOrDefault(it.id(), List.of()), locale))
                .toList();
    }

    private Line line(CollaborativeSummary it, Collaborative whole, List<Instant> late, Locale locale) {
        List<String> words = new ArrayList<>();
        words.add(text(
                "notification.progress.steps",
                locale,
                it.name(),
                it.steps().done() + it.steps().skipped()));
        LocalDate today = LocalDate.now(clock);
        whole.timetable().workshops().stream()
                .filter(workshop -> !workshop.lastDay().isBefore(today))
                .min(Comparator.comparing(Workshop::firstDay))
                .map(workshop -> text(
                        "notification.progress.workshop",
                        locale,
                        workshop.number(),
                        DateFormats.text(workshop.firstDay(), workshop.lastDay(), locale)))
                .ifPresent(words::add);
        late.stream()
                .min(Comparator.naturalOrder())
                .map(oldest -> text(
                        "notification.progress.late",
                        locale,
                        late.size(),
                        DateFormats.text(oldest.atZone(clock.getZone()).toLocalDate(), locale)))
                .ifPresent(words::add);
        DigestSection section = late.isEmpty() ? DigestSection.on_time : DigestSection.slips;
        return new Line(section, String.join(" ", words), null, null, "/collaboratives/" + it.id(), null);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
