package fi.lapimurto.journey;

import fi.lapimurto.audit.Comments.Count;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.deadline.DueDate;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.journey.DeliverableStore.State;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Permission;
import fi.lapimurto.schedule.CollaborativeSchedules;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamAccess;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far teams are on their way; for everybody who may read them, since it tells nothing of what they write. */
@Service
@Transactional(readOnly = true)
public class Journeys {

    /** Variables of the processes of a team. */
    static final String TEAM_ID = "teamId";

    static final String LANGUAGE = "language";

    /** How far something is. */
    public enum Standing {
        done,
        open,
        overdue,
        coming,
        left
    }

    /**
     * One deliverable of a team.
     *
     * @param finishedAt when it was finished, or {@code null}
     * @param finishedBy by name, or {@code null}
     * @param task its open task, or {@code null}
     * @param comesAt when it opens, for what is coming; {@code null} where nobody knows yet
     * @param comments how much the team and its coach have said of it
     * @param saidAt when they said the last of it, or {@code null}
     */
    public record Item(
            Deliverable deliverable,
            Standing standing,
            Instant finishedAt,
            String finishedBy,
            OpenTask task,
            Instant comesAt,
            int comments,
            Instant saidAt) {}

    /**
     * One phase of a team's way.
     *
     * @param opensAt or {@code null} where it is open from the beginning
     * @param now whether it is the one that the team is in by the calendar
     */
    public record Stretch(Phase phase, Instant opensAt, boolean opened, boolean now, List<Item> items) {

        public long done() {
            return items.stream().filter(it -> it.standing() == Standing.done).count();
        }
    }

    /**
     * How far a team is.
     *
     * @param phase in which the team is by the calendar
     * @param done how many deliverables are finished
     * @param asked how many were asked for so far
     */
    public record Progress(Phase phase, int done, int asked) {}

    /** A team's whole way. */
    public record Path(Progress progress, List<Stretch> stretches) {}

    private final TeamAccess access;
    private final DeliverableStore works;
    private final PaperComments comments;
    private final CollaborativeSchedules planning;
    private final Collaboratives collaboratives;
    private final People people;
    private final Clock clock;

    Journeys(
            TeamAccess access,
            DeliverableStore works,
            PaperComments comments,
            CollaborativeSchedules planning,
            Collaboratives collaboratives,
            People people,
            Clock clock) {
        this.access = access;
        this.works = works;
        this.comments = comments;
        this.planning = planning;
        this.collaboratives = collaboratives;
        this.people = people;
        this.clock = clock;
    }

    /**
     * A team's way.
     *
     * @param tasks the open tasks of the team
     */
    public Path path(String login, UUID teamId, Collection<OpenTask> tasks) {
        Team team = access.require(login, Permission.TEAM_READ, teamId);
        Collaborative collaborative = collaboratives.get(team.collaborativeId());
        Calendar calendar = new Calendar(
                planning.dates(collaborative.id()),
                collaborative.timetable().workshops().size());
        Map<DeliverableStore.Kind, State> states =
                byKind(works.states(Set.of(teamId)).getOrDefault(teamId, List.of()));
        Map<String, OpenTask> open =
                tasks.stream().collect(Collectors.toMap(OpenTask::element, Function.identity(), (one, other) -> one));
        Map<String, String> names = people.names(states.values().stream()
                .map(State::finishedBy)
                .filter(it -> it != null)
                .collect(Collectors.toSet()));
        Map<Deliverable, Count> talks = comments.counts(teamId);
        boolean goesOn = team.takesPart() && collaborative.state() == CollaborativeState.running;
        Phase now = calendar.now();
        List<Stretch> stretches = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            List<Item> items = Stream.of(Deliverable.values())
                    .filter(it -> it.phase() == phase)
                    .map(it -> item(
                            it, states.get(it.kind()), open.get(it.element()), calendar, goesOn, names, talks.get(it)))
                    .toList();
            boolean opened = calendar.isOpen(phase);
            stretches.add(new Stretch(phase, calendar.opening(phase).orElse(null), opened, phase == now, items));
        }
        return new Path(progress(states, calendar), stretches);
    }

    private Item item(
            Deliverable deliverable,
            State state,
            OpenTask task,
            Calendar calendar,
            boolean goesOn,
            Map<String, String> names,
            Count talk) {
        boolean done = state != null && state.isFinished();
        Optional<Instant> opening = calendar.opening(deliverable);
        boolean opened = opening.isEmpty() && deliverable.opening() == null
                || opening.filter(it -> !it.isAfter(clock.instant())).isPresent();
        Standing standing;
        if (done) {
            standing = Standing.done;
        } else if (task != null) {
            boolean late = task.dueAt() != null && task.dueAt().isBefore(clock.instant());
            standing = late ? Standing.overdue : Standing.open;
        } else if (goesOn && opened && deliverable != Deliverable.approval) {
            // Its task is another's: the coach's visit is not the team's to do.
            standing = Standing.open;
        } else if (goesOn || !deliverable.isOfTheYear() && !opened) {
            standing = Standing.coming;
        } else {
            standing = Standing.left;
        }
        return new Item(
                deliverable,
                standing,
                done ? state.finishedAt() : null,
                done ? names.getOrDefault(state.finishedBy(), state.finishedBy()) : null,
                done ? null : task,
                opened ? null : opening.orElse(null),
                talk == null ? 0 : (int) talk.comments(),
                talk == null ? null : talk.last());
    }

    /** How far each of some teams is, in as many statements as one takes. */
    public Map<UUID, Progress> progress(Collection<Team> teams) {
        Map<UUID, List<State>> states =
                works.states(teams.stream().map(Team::id).toList());
        Set<UUID> ids = teams.stream().map(Team::collaborativeId).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<DueDate>> dates = planning.dates(ids);
        Map<UUID, Calendar> calendars = new HashMap<>();
        collaboratives
                .withTimetables(ids)
                .forEach(it -> calendars.put(
                        it.id(),
                        new Calendar(
                                dates.get(it.id()), it.timetable().workshops().size())));
        Map<UUID, Progress> progress = new HashMap<>();
        for (Team team : teams) {
            Map<DeliverableStore.Kind, State> own = byKind(states.getOrDefault(team.id(), List.of()));
            progress.put(team.id(), progress(own, calendars.get(team.collaborativeId())));
        }
        return progress;
    }

    private static Progress progress(Map<DeliverableStore.Kind, State> states, Calendar calendar) {
        int done = 0;
        int asked = 0;
        for (Deliverable it : Deliverable.values()) {
            State state = states.get(it.kind());
            boolean finished = state != null && state.isFinished();
            if (it.isOfTheYear() && (finished || calendar.isOpen(it.phase()))) {
                asked++;
                done += finished ? 1 : 0;
            }
        }
        return new Progress(calendar.now(), done, asked);
    }

    private static Map<DeliverableStore.Kind, State> byKind(List<State> states) {
        Map<DeliverableStore.Kind, State> byKind = new EnumMap<>(DeliverableStore.Kind.class);
        states.forEach(it -> byKind.put(it.kind(), it));
        return byKind;
    }

    /** When the phases of one collaborative open. */
    private final class Calendar {

        private final Map<Milestone, Map<Integer, Instant>> dates = new EnumMap<>(Milestone.class);
        private final int workshops;

        Calendar(List<DueDate> all, int workshops) {
            this.workshops = workshops;
            all.forEach(it -> dates.computeIfAbsent(it.milestone(), key -> new HashMap<>())
                    .put(it.occurrence(), it.at()));
        }

        Optional<Instant> opening(Phase phase) {
            return phase.opening() == null ? Optional.empty() : at(phase.opening(), phase.occurrence(workshops));
        }

        Optional<Instant> opening(Deliverable deliverable) {
            return deliverable.isOfTheYear() ? opening(deliverable.phase()) : at(deliverable.opening(), 0);
        }

        private Optional<Instant> at(Milestone milestone, int occurrence) {
            return Optional.ofNullable(dates.getOrDefault(milestone, Map.of()).get(occurrence));
        }

        boolean isOpen(Phase phase) {
            return phase.opening() == null
                    || opening(phase).filter(it -> !it.isAfter(clock.instant())).isPresent();
        }

        /** The last phase that has opened. */
        Phase now() {
            Phase now = Phase.preparation;
            for (Phase phase : Phase.values()) {
                now = isOpen(phase) ? phase : now;
            }
            return now;
        }
    }
}
