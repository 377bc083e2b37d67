package fi.lapimurto.improvement.ideas;

import fi.lapimurto.engine.FormBinder;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.improvement.NewTrial;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.TrialAccess;
import fi.lapimurto.improvement.TrialStarted;
import fi.lapimurto.improvement.Trials;
import fi.lapimurto.team.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A team's ideas of changes: its own people write them and agree on their order, its own coach reads them, nobody else
 * does (DOMAIN 1.10).
 */
@Service
@Transactional
public class Ideas {

    /** More than any team thinks of; what goes beyond is no work of people. */
    static final int MOST = 300;

    /** So many first trials does a team plan, more or less (DOMAIN 1.6); nothing depends on it. */
    public static final int FIRST_TRIALS = 10;

    /**
     * A team's ideas for one reader, in the order in which they are taken up.
     *
     * @param editable whether the reader may change them now
     * @param trials all trials of the team
     */
    public record Seen(Team team, boolean editable, List<Idea> ideas, List<Trial> trials) {

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
    }

    private final IdeaRows rows;
    private final TrialAccess access;
    private final Trials trials;
    private final FormBinder binder;

    Ideas(IdeaRows rows, TrialAccess access, Trials trials, FormBinder binder) {
        this.rows = rows;
        this.access = access;
        this.trials = trials;
        this.binder = binder;
    }

    /** The team's ideas; for its own people and its own coach. */
    @Transactional(readOnly = true)
    public Seen read(String login, UUID teamId) {
        Team team = access.requireReader(login, teamId);
        boolean editable = access.mayWriteNow(login, team);
        return new Seen(team, editable, rows.of(teamId), trials.of(teamId));
    }

    /** One idea; for the team's own people and its own coach. */
    @Transactional(readOnly = true)
    public Idea one(String login, UUID teamId, int number) {
        return read(login, teamId).ideas().stream()
                .filter(it -> it.number() == number)
                .findFirst()
                .orElseThrow(Ideas::unknown);
    }

    /** Plans an idea into a trial. */
    @UseCase
    public Trial tryOut(String login, UUID teamId, int number, String title, String owner) {
        access.requireWriter(login, teamId);
        Idea idea = rows.find(teamId, number).orElseThrow(Ideas::unknown);
        return trials.start(login, teamId, new NewTrial(idea.id(), title, owner));
    }

    /** Refuses a trial of an idea that is not its team's own. */
    @EventListener
    void on(TrialStarted event) {
        if (rows.isOfAnothersIdea(event.trialId())) {
            throw UseCaseRejected.invalid("ideaId", "ideas.error.unknown");
        }
    }

    /** Adds an idea, as a page or a program sends it. */
    @UseCase
    public Idea add(String login, UUID teamId, Map<String, ?> sent) {
        access.requireWriter(login, teamId);
        return add(login, teamId, binder.bind(sent, IdeaContent.class));
    }

    /** Adds an idea. */
    public Idea add(String login, UUID teamId, IdeaContent content) {
        access.requireWriter(login, teamId);
        check(content);
        rows.takeTurns(teamId);
        requireRoom(teamId, 1);
        return rows.insert(teamId, rows.nextNumber(teamId), content, login);
    }

    /** Adds one idea for each line that is not blank, all of them or none, and answers how many. */
    @UseCase
    public int addLines(String login, UUID teamId, String lines) {
        access.requireWriter(login, teamId);
        List<IdeaContent> contents = (lines == null ? "" : lines)
                .replace("\u0000", "")
                .lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .map(it -> new IdeaContent(it, null, null, null))
                .toList();
        if (contents.isEmpty()) {
            throw UseCaseRejected.invalid("lines", "any.NotBlank");
        }
        if (contents.stream().anyMatch(it -> it.text().length() > 300)) {
            throw UseCaseRejected.invalid("lines", "ideas.error.longLine");
        }
        rows.takeTurns(teamId);
        requireRoom(teamId, contents.size());
        int number = rows.nextNumber(teamId);
        for (IdeaContent content : contents) {
            rows.insert(teamId, number, content, login);
            number++;
        }
        return contents.size();
    }

    /** Says an idea otherwise, as a page or a program sends it. */
    @UseCase
    public Idea change(String login, UUID teamId, int number, Integer seen, Map<String, ?> sent) {
        access.requireWriter(login, teamId);
        return change(login, teamId, number, seen, binder.bind(sent, IdeaContent.class));
    }

    /**
     * Says an idea otherwise.
     *
     * @param seen the version that was changed, or {@code null} for whatever is there
     */
    public Idea change(String login, UUID teamId, int number, Integer seen, IdeaContent content) {
        access.requireWriter(login, teamId);
        check(content);
        Idea idea = seen(teamId, number, seen);
        if (!rows.update(idea, content, login)) {
            throw changed();
        }
        return rows.find(teamId, number).orElseThrow(Ideas::unknown);
    }

    /**
     * Keeps what a team has agreed on, all of it or nothing, and answers how many ideas have moved.
     *
     * @throws RatingConflict when somebody else has moved one of the same ideas
     */
    @UseCase
    public int rate(String login, UUID teamId, List<Rating> ratings) {
        access.requireWriter(login, teamId);
        List<Rating> moved = ratings.stream().filter(Ideas::moves).toList();
        List<Idea> conflicts = new ArrayList<>();
        for (Rating it : moved) {
            checkRating("impact-" + it.number(), it.impact(), it.ease());
            // What somebody has taken away in the meantime has no place any more.
            rows.find(teamId, it.number())
                    .filter(idea -> !stands(idea, it) && !rows.rate(idea, it, login))
                    .flatMap(idea -> rows.find(teamId, it.number()))
                    .ifPresent(conflicts::add);
        }
        if (!conflicts.isEmpty()) {
            throw new RatingConflict(conflicts);
        }
        return moved.size();
    }

    /** Takes an idea away; what was tried stays. */
    @UseCase
    public void remove(String login, UUID teamId, int number, Integer seen) {
        access.requireWriter(login, teamId);
        Idea idea = seen(teamId, number, seen);
        if (trials.of(teamId).stream().anyMatch(it -> idea.id().equals(it.ideaId()))) {
            throw UseCaseRejected.conflict("ideas.error.tried");
        }
        if (!rows.delete(idea, login)) {
            throw changed();
        }
    }

    private void requireRoom(UUID teamId, int more) {
        if (rows.count(teamId) + more > MOST) {
            throw UseCaseRejected.conflict("ideas.error.tooMany", MOST);
        }
    }

    private void check(IdeaContent content) {
        binder.check(content);
        checkRating("impact", content.impact(), content.ease());
    }

    /** A place in the four-field has two numbers. */
    private static void checkRating(String field, Integer impact, Integer ease) {
        if ((impact == null) != (ease == null)) {
            throw UseCaseRejected.invalid(field, "ideas.error.half");
        }
        if (impact != null && (impact < 1 || impact > 5 || ease < 1 || ease > 5)) {
            throw UseCaseRejected.invalid(field, "ideas.error.scale");
        }
    }

    private Idea seen(UUID teamId, int number, Integer seen) {
        Idea idea = rows.find(teamId, number).orElseThrow(Ideas::unknown);
        if (seen != null && seen != idea.version()) {
            throw changed();
        }
        return idea;
    }

    private static boolean stands(Idea idea, Rating it) {
        return Objects.equals(idea.impact(), it.impact()) && Objects.equals(idea.ease(), it.ease());
    }

    private static boolean moves(Rating it) {
        return !Objects.equals(it.impact(), it.seenImpact()) || !Objects.equals(it.ease(), it.seenEase());
    }

    private static UseCaseRejected changed() {
        return UseCaseRejected.conflict("ideas.error.changed");
    }

    private static UseCaseRejected unknown() {
        return UseCaseRejected.notFound("ideas.error.unknown");
    }
}
