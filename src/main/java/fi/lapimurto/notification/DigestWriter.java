package fi.lapimurto.notification;

import fi.lapimurto.engine.OpenTasks.AwaitedTask;
import fi.lapimurto.notification.DigestContent.Line;
import fi.lapimurto.notification.DigestTasks.DigestTask;
import fi.lapimurto.notification.ReminderWriter.Listings;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Profile;
import fi.lapimurto.people.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Decides what each person is told in one morning. */
@Component
class DigestWriter {

    private final DigestTasks tasks;
    private final CollectedMessages collected;
    private final Escalations escalations;
    private final ProgressReports progress;
    private final ReminderWriter reminders;
    private final People people;

    DigestWriter(
            DigestTasks tasks,
            CollectedMessages collected,
            Escalations escalations,
            ProgressReports progress,
            ReminderWriter reminders,
            People people) {
        this.tasks = tasks;
        this.collected = collected;
        this.escalations = escalations;
        this.progress = progress;
        this.reminders = reminders;
        this.people = people;
    }

    /**
     * Writes everybody's messages of one morning.
     *
     * @param chosen what people have chosen, by their ids
     * @param awaited everybody's open tasks
     */
    void write(DigestRun run, Map<UUID, Preference> chosen, List<AwaitedTask> awaited) {
        List<DigestTask> all = tasks.of(awaited, run);
        Listings listings = reminders.listings();
        Map<UUID, List<Line>> told = collected.tell(it -> tells(run, chosen, it));
        digests(run, chosen, all, told, listings);
        escalations.of(all, run).forEach((person, lines) -> listings.add(DigestLetters.ESCALATION, person, lines));
        people.holders(Role.process_owner).forEach((owner, rounds) -> {
            if (run.tells(timing(chosen, owner.id(), Topic.progress))) {
                listings.add(DigestLetters.PROGRESS, owner, progress.of(rounds, all, owner.language()));
            }
        });
    }

    private void digests(
            DigestRun run,
            Map<UUID, Preference> chosen,
            List<DigestTask> all,
            Map<UUID, List<Line>> told,
            Listings listings) {
        Map<String, List<DigestTask>> byLogin = new HashMap<>();
        all.forEach(task -> task.awaited().logins().stream()
                .filter(task::waitsFor)
                .forEach(login ->
                        byLogin.computeIfAbsent(login, it -> new ArrayList<>()).add(task)));
        Map<UUID, Profile> readers = people.withLogins(byLogin.keySet()).values().stream()
                .collect(Collectors.toMap(Profile::id, Function.identity()));
        readers.putAll(people.profiles(told.keySet()));
        readers.forEach((id, person) -> {
            List<DigestTask> own = byLogin.getOrDefault(person.login(), List.of());
            Timing timing = timing(chosen, id, Topic.tasks);
            List<Line> lines = new ArrayList<>();
            if (run.tells(timing) && isWorthTelling(own, timing, run)) {
                own.stream()
                        .filter(it -> isListed(it, timing, run))
                        .map(DigestTask::line)
                        .forEach(lines::add);
            } else if (timing == Timing.at_once) {
                own.stream().filter(DigestTask::passed).forEach(it -> reminders.about(it, person));
            }
            lines.addAll(told.getOrDefault(id, List.of()));
            listings.add(DigestLetters.DIGEST, person, lines);
        });
    }

    /** Something has changed; and once a week what is late or due soon is told again. */
    private static boolean isWorthTelling(List<DigestTask> own, Timing timing, DigestRun run) {
        return run.weekly()
                ? own.stream().anyMatch(it -> isListed(it, timing, run))
                : own.stream().anyMatch(DigestTask::passed);
    }

    /** Of what is not due soon only what is new. */
    private static boolean isListed(DigestTask task, Timing timing, DigestRun run) {
        return task.line().section() != DigestSection.later
                || task.awaited().since().isAfter(run.since(timing));
    }

    private static Timing timing(Map<UUID, Preference> chosen, UUID person, Topic topic) {
        Preference preference = chosen.get(person);
        return preference == null ? topic.timing() : preference.of(topic);
    }

    /** What was collected is told weekly to those who want it so, and otherwise now. */
    private boolean tells(DigestRun run, Map<UUID, Preference> chosen, Message message) {
        Topic topic = reminders.topic(message);
        return run.weekly() || timing(chosen, message.origin().recipientId(), topic) != Timing.weekly;
    }
}
