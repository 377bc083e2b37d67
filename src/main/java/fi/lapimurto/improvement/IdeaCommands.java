package fi.lapimurto.improvement;

import fi.lapimurto.engine.FormBinder;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.improvement.Idea.Rating;
import fi.lapimurto.improvement.IdeaChange.IdeaAction;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What a team's own people do with its ideas: they write them and agree on their order. */
@Service
public class IdeaCommands {

    /** More than any team thinks of; what goes beyond is no work of people. */
    private static final int MOST = 300;

    private final Ideas ideas;
    private final IdeaChanges changes;
    private final Trials trials;
    private final TrialAccess access;
    private final FormBinder binder;
    private final Clock clock;

    IdeaCommands(Ideas ideas, IdeaChanges changes, Trials trials, TrialAccess access, FormBinder binder, Clock clock) {
        this.ideas = ideas;
        this.changes = changes;
        this.trials = trials;
        this.access = access;
        this.binder = binder;
        this.clock = clock;
    }

    /** Adds an idea, as a page or a program sends it. */
    @UseCase
    public Idea add(String login, UUID teamId, Map<String, ?> sent) {
        access.requireWriter(login, teamId);
        return add(login, teamId, binder.bind(sent, IdeaContent.class));
    }

    /** Adds an idea. */
    @UseCase
    public Idea add(String login, UUID teamId, IdeaContent content) {
        access.requireWriter(login, teamId);
        binder.check(content);
        return addAll(login, teamId, List.of(content)).get(0);
    }

    /** Adds one idea for each line that is not blank, all of them or none, and answers how many. */
    @UseCase
    public int addLines(String login, UUID teamId, String lines) {
        access.requireWriter(login, teamId);
        return addAll(login, teamId, IdeaContent.ofLines("lines", lines)).size();
    }

    /**
     * Says an idea otherwise, as a page or a program sends it.
     *
     * @param seen the version that was changed, or {@code null} for whatever is there
     */
    @UseCase
    public Idea change(String login, UUID teamId, int number, Integer seen, Map<String, ?> sent) {
        access.requireWriter(login, teamId);
        IdeaContent content = binder.bind(sent, IdeaContent.class);
        Idea idea = ideas.require(teamId, number);
        idea.requireSeen(seen);
        idea.change(content, login, clock.instant());
        keep(idea, IdeaAction.changed, login);
        return idea;
    }

    /**
     * Keeps what a team has agreed on, all of it or nothing, and answers how many ideas have moved.
     *
     * @throws RatingConflict when somebody else has moved one of the same ideas
     */
    @UseCase
    public int rate(String login, UUID teamId, List<Rating> ratings) {
        access.requireWriter(login, teamId);
        List<Rating> moved = ratings.stream().filter(Rating::moves).toList();
        moved.forEach(it -> Idea.requirePlace("impact-" + it.number(), it.impact(), it.ease()));
        Map<Integer, Idea> known =
                ideas.findByTeamId(teamId).stream().collect(Collectors.toMap(Idea::number, Function.identity()));
        List<Idea> conflicts = new ArrayList<>();
        for (Rating it : moved) {
            Idea idea = known.get(it.number());
            // What somebody has taken away in the meantime has no place any more.
            if (idea == null || idea.stands(it.impact(), it.ease())) {
                continue;
            }
            if (idea.rate(it, login, clock.instant())) {
                keep(idea, IdeaAction.rated, login);
            } else {
                conflicts.add(idea);
            }
        }
        if (!conflicts.isEmpty()) {
            throw new RatingConflict(conflicts);
        }
        return moved.size();
    }

    /** Takes an idea away of which there are no trials: what was tried stays. */
    @UseCase
    public void remove(String login, UUID teamId, int number, Integer seen) {
        access.requireWriter(login, teamId);
        Idea idea = ideas.require(teamId, number);
        idea.requireSeen(seen);
        if (trials.existsByIdeaId(idea.id())) {
            throw UseCaseRejected.conflict("ideas.error.tried");
        }
        ideas.delete(idea);
        keep(idea, IdeaAction.removed, login);
    }

    /** Adds ideas, all of them or none. */
    List<Idea> addAll(String login, UUID teamId, List<IdeaContent> contents) {
        ideas.lock(teamId.toString());
        if (ideas.countByTeamId(teamId) + contents.size() > MOST) {
            throw UseCaseRejected.conflict("ideas.error.tooMany", MOST);
        }
        int next = ideas.nextNumber(teamId);
        List<Idea> added = new ArrayList<>();
        for (IdeaContent content : contents) {
            Idea idea = new Idea(teamId, next + added.size(), content, login, clock.instant());
            added.add(ideas.save(idea));
            keep(idea, IdeaAction.added, login);
        }
        return added;
    }

    private void keep(Idea idea, IdeaAction what, String by) {
        changes.save(new IdeaChange(idea, what, by, clock.instant()));
    }
}
