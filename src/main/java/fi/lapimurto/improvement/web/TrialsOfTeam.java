package fi.lapimurto.improvement.web;

import fi.lapimurto.improvement.IdeaReading;
import fi.lapimurto.improvement.Ramp;
import fi.lapimurto.improvement.Tally;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.TrialAccess;
import fi.lapimurto.improvement.TrialReading;
import fi.lapimurto.improvement.TrialReading.Comment;
import fi.lapimurto.improvement.TrialState;
import fi.lapimurto.improvement.Trials;
import fi.lapimurto.people.Permission;
import fi.lapimurto.team.CoachSection;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamSection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What the pages of teams and coaches say of trials: to a team and its own coach the ramps that go on, to organisers
 * numbers only; to a coach what waits to be looked back at and the last that was said.
 */
@Component
class TrialsOfTeam implements TeamSection, CoachSection {

    private static final int SHOWN = 4;

    /**
     * On a team's page.
     *
     * @param contents whether the reader may see what is tried
     * @param more how many ramps there are beside those that are shown
     */
    record OnTeamPage(
            Team team, boolean contents, boolean editable, Tally tally, int firstTrials, List<Ramp> ramps, int more) {}

    /**
     * On a coach's page.
     *
     * @param saidOn the day of the last comment, or {@code null}
     */
    record OnCoachPage(Team team, List<Trial> waiting, long open, Comment last, LocalDate saidOn) {}

    private final Trials trials;
    private final TrialReading reading;
    private final TrialAccess access;
    private final Clock clock;

    TrialsOfTeam(Trials trials, TrialReading reading, TrialAccess access, Clock clock) {
        this.trials = trials;
        this.reading = reading;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public Optional<Content> of(String login, Team team) {
        if (!access.may(login, Permission.TRIAL_READ, team)) {
            OnTeamPage numbers = new OnTeamPage(
                    team, false, false, Tally.of(trials.of(team.id())), IdeaReading.FIRST_TRIALS, List.of(), 0);
            return Optional.of(new Content("improvement/on-team", numbers));
        }
        TrialReading.TeamTrials all = reading.ofTeam(login, team.id());
        List<Ramp> ramps = Ramp.of(all.trials());
        long open = ramps.stream().filter(Ramp::open).count();
        List<Ramp> shown = ramps.subList(0, (int) Math.min(ramps.size(), Math.max(1, Math.min(open, SHOWN))));
        return Optional.of(new Content(
                "improvement/on-team",
                new OnTeamPage(
                        team,
                        true,
                        all.editable(),
                        all.tally(),
                        IdeaReading.FIRST_TRIALS,
                        shown,
                        ramps.size() - shown.size())));
    }

    @Override
    public Map<UUID, Content> of(String login, Collection<Team> teams) {
        List<UUID> ids = teams.stream().map(Team::id).toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<Trial>> all = trials.of(ids).stream().collect(Collectors.groupingBy(Trial::teamId));
        Map<UUID, Comment> last = reading.lastComments(ids);
        Map<UUID, Content> found = new HashMap<>();
        for (Team team : teams) {
            List<Trial> own = all.getOrDefault(team.id(), List.of());
            if (!own.isEmpty()) {
                found.put(team.id(), new Content("improvement/on-coach", onCoachPage(team, own, last.get(team.id()))));
            }
        }
        return found;
    }

    private OnCoachPage onCoachPage(Team team, List<Trial> own, Comment last) {
        List<Trial> waiting = own.stream()
                .filter(it -> it.state() == TrialState.studying || it.state() == TrialState.deciding)
                .toList();
        long open = own.stream().filter(it -> it.state().open()).count();
        LocalDate saidOn =
                last == null ? null : last.at().atZone(clock.getZone()).toLocalDate();
        return new OnCoachPage(team, waiting, open, last, saidOn);
    }
}
