package fi.lapimurto.journey;

import fi.lapimurto.audit.Comments.CommentCount;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.journey.PaperStore.PaperState;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Permission;
import fi.lapimurto.team.Team;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** The variable of a team's processes that holds its id. */
    static final String TEAM_ID = "teamId";

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
    public record JourneyItem(
            Deliverable deliverable,
            Standing standing,
            Instant finishedAt,
            String finishedBy,
            OpenTask task,
            Instant comesAt,
            int comments,
            Instant saidAt) {

        /** When it was finished, is due or comes; {@code null} where there is nothing to say. */
        public Instant at() {
            return switch (standing) {
                case done -> finishedAt;
                case open, overdue -> task == null ? null : task.dueAt();
                case coming -> comesAt;
                case left -> null;
            };
        }
    }

    /**
     * One phase of a team's way.
     *
     * @param opensAt or {@code null} where it is open from the beginning
     * @param now whether it is the one that the team is in by the calendar
     */
    public record Stretch(Phase phase, Instant opensAt, boolean opened, boolean now, List<JourneyItem> items) {

        public long done() {
            return count(Standing.done);
        }

        /** Whether it is shown by its heading first. */
        public boolean isFolded() {
            return !now && count(Standing.open) + count(Standing.overdue) == 0;
        }

        /** How far it is as a whole. */
        public String standing() {
            return done() == items.size() ? "done" : opened ? "open" : "waiting";
        }

        private long count(Standing standing) {
            return items.stream().filter(it -> it.standing() == standing).count();
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

    /**
     * A team's whole way.
     *
     * @param catchUp by when it does what was over before it came
     */
    public record Path(Progress progress, List<Stretch> stretches, CatchUps.TeamCatchUp catchUp) {

        /** Whether nothing is left of what was over before the team came, or it goes on no more. */
        public boolean isCaughtUp() {
            return catchUp.plan().tasks().stream()
                    .map(it -> standing(it.deliverable()))
                    .allMatch(it -> it == Standing.done || it == Standing.left);
        }

        public Standing standing(Deliverable deliverable) {
            return stretches.stream()
                    .flatMap(it -> it.items().stream())
                    .filter(it -> it.deliverable() == deliverable)
                    .findFirst()
                    .orElseThrow()
                    .standing();
        }
    }

    private final JourneyAccess access;
    private final PaperStore papers;
    private final PaperComments comments;
    private final PhaseCalendars calendars;
    private final CatchUps catchUps;
    private final People people;
    private final Clock clock;

    Journeys(
            JourneyAccess access,
            PaperStore papers,
            PaperComments comments,
            PhaseCalendars calendars,
            CatchUps catchUps,
            People people,
            Clock clock) {
        this.access = access;
        this.papers = papers;
        this.comments = comments;
        this.calendars = calendars;
        this.catchUps = catchUps;
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
        PhaseCalendar calendar = calendars.of(team.collaborativeId());
        Map<Deliverable, PaperState> states = papers.states(teamId);
        Map<String, OpenTask> open =
                tasks.stream().collect(Collectors.toMap(OpenTask::element, Function.identity(), (one, other) -> one));
        Map<String, String> names = people.names(states.values().stream()
                .map(PaperState::finishedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<Deliverable, CommentCount> talks = comments.counts(teamId);
        boolean goesOn = access.isOpen(team);
        Function<Deliverable, JourneyItem> item = it -> {
            OpenTask task = open.get(it.element());
            Standing standing = standing(it, states.get(it), task, calendar, goesOn);
            return item(it, standing, states.get(it), task, calendar, names, talks.get(it));
        };
        Phase now = calendar.now();
        List<Stretch> stretches = Stream.of(Phase.values())
                .map(phase -> new Stretch(
                        phase,
                        calendar.opening(phase).orElse(null),
                        calendar.isOpen(phase),
                        phase == now,
                        Stream.of(Deliverable.values())
                                .filter(it -> it.phase() == phase)
                                .map(item)
                                .toList()))
                .toList();
        return new Path(progress(states, calendar), stretches, catchUps.of(login, team, calendar));
    }

    private Standing standing(
            Deliverable deliverable, PaperState state, OpenTask task, PhaseCalendar calendar, boolean goesOn) {
        boolean opened = calendar.isOpen(deliverable);
        if (state != null && state.isFinished()) {
            return Standing.done;
        }
        if (task != null) {
            boolean late = task.dueAt() != null && task.dueAt().isBefore(clock.instant());
            return late ? Standing.overdue : Standing.open;
        }
        if (goesOn && opened && deliverable != Deliverable.approval) {
            // Its task is another's: the coach's visit is not the team's to do.
            return Standing.open;
        }
        return goesOn || !deliverable.isOfTheYear() && !opened ? Standing.coming : Standing.left;
    }

    private static JourneyItem item(
            Deliverable deliverable,
            Standing standing,
            PaperState state,
            OpenTask task,
            PhaseCalendar calendar,
            Map<String, String> names,
            CommentCount talk) {
        boolean done = standing == Standing.done;
        return new JourneyItem(
                deliverable,
                standing,
                done ? state.finishedAt() : null,
                done ? names.getOrDefault(state.finishedBy(), state.finishedBy()) : null,
                done ? null : task,
                calendar.isOpen(deliverable)
                        ? null
                        : calendar.opening(deliverable).orElse(null),
                talk == null ? 0 : (int) talk.comments(),
                talk == null ? null : talk.last());
    }

    /** How far each of some teams is, in as many statements as one takes. */
    Map<UUID, Progress> progress(Collection<Team> teams) {
        Map<UUID, Map<Deliverable, PaperState>> states =
                papers.states(teams.stream().map(Team::id).toList());
        Map<UUID, PhaseCalendar> byCollaborative =
                calendars.of(teams.stream().map(Team::collaborativeId).collect(Collectors.toSet()));
        Map<UUID, Progress> progress = new HashMap<>();
        for (Team team : teams) {
            PhaseCalendar calendar = byCollaborative.get(team.collaborativeId());
            progress.put(team.id(), progress(states.getOrDefault(team.id(), Map.of()), calendar));
        }
        return progress;
    }

    /** What each team has finished, in the order of the way; a team with nothing is left out. */
    Map<UUID, List<Deliverable>> finished(Collection<UUID> teamIds) {
        Map<UUID, List<Deliverable>> finished = new HashMap<>();
        papers.states(teamIds)
                .values()
                .forEach(states -> states.values().stream()
                        .filter(PaperState::isFinished)
                        .forEach(it -> finished.computeIfAbsent(it.teamId(), id -> new ArrayList<>())
                                .add(it.deliverable())));
        return finished;
    }

    private static Progress progress(Map<Deliverable, PaperState> states, PhaseCalendar calendar) {
        int done = 0;
        int asked = 0;
        for (Deliverable it : Deliverable.values()) {
            boolean finished = states.containsKey(it) && states.get(it).isFinished();
            if (it.isOfTheYear() && (finished || calendar.isOpen(it.phase()))) {
                asked++;
                done += finished ? 1 : 0;
            }
        }
        return new Progress(calendar.now(), done, asked);
    }
}
