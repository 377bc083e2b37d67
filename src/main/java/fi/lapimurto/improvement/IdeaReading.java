package fi.lapimurto.improvement;

import fi.lapimurto.team.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A team's ideas: its own people and its own coach read them, nobody else does (handbook 1.10). */
@Service
@Transactional(readOnly = true)
public class IdeaReading {

    /** So many first trials does a team plan, more or less (handbook 1.6); nothing depends on it. */
    public static final int FIRST_TRIALS = 10;

    /**
     * Ideas of one field of the four.
     *
     * @param key the field's name, or {@code unrated}
     */
    public record Group(String key, List<Idea> ideas) {}

    /**
     * A team's ideas for one reader, in the order in which they are taken up.
     *
     * @param editable whether the reader may change them now
     * @param trials all trials of the team
     */
    public record TeamIdeas(Team team, boolean editable, List<Idea> ideas, List<Trial> trials) {

        /** One of them by its number. */
        public Idea one(int number) {
            return ideas.stream()
                    .filter(it -> it.number() == number)
                    .findFirst()
                    .orElseThrow(Ideas::unknown);
        }

        /** The trials of an idea, from first to last. */
        public List<Trial> trialsOf(Idea idea) {
            return trials.stream().filter(it -> idea.id().equals(it.ideaId())).toList();
        }

        /** How far an idea is. */
        public IdeaState stateOf(Idea idea) {
            return IdeaState.of(idea, trialsOf(idea));
        }

        /** How many trials have been begun that continue no other. */
        public long begun() {
            return trials.stream().filter(it -> it.parent() == null).count();
        }

        /** The ideas field by field; a field without any is left out. */
        public List<Group> groups() {
            List<Group> groups = new ArrayList<>();
            for (Quadrant field : Quadrant.values()) {
                groups.add(new Group(field.name(), in(field)));
            }
            groups.add(new Group("unrated", in(null)));
            groups.removeIf(it -> it.ideas().isEmpty());
            return groups;
        }

        private List<Idea> in(Quadrant field) {
            return ideas.stream().filter(it -> it.field() == field).toList();
        }
    }

    private final Ideas ideas;
    private final Trials trials;
    private final TrialAccess access;

    IdeaReading(Ideas ideas, Trials trials, TrialAccess access) {
        this.ideas = ideas;
        this.trials = trials;
        this.access = access;
    }

    /** The team's ideas; for its own people and its own coach. */
    public TeamIdeas ofTeam(String login, UUID teamId) {
        Team team = access.requireReader(login, teamId);
        List<Idea> all = ideas.findByTeamId(teamId).stream().sorted(Idea.ORDER).toList();
        return new TeamIdeas(team, access.mayWriteNow(login, team), all, trials.of(teamId));
    }
}
