package fi.lapimurto.improvement.ideas;

import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.FormBinder;
import fi.lapimurto.engine.Refused;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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

    /**
     * A team's ideas for one reader, in the order in which they are taken up.
     *
     * @param editable whether the reader may change them now
     */
    public record Seen(Team team, boolean editable, List<Idea> ideas) {}

    private final IdeaRows rows;
    private final TeamAccess access;
    private final Collaboratives collaboratives;
    private final FormBinder binder;

    Ideas(IdeaRows rows, TeamAccess access, Collaboratives collaboratives, FormBinder binder) {
        this.rows = rows;
        this.access = access;
        this.collaboratives = collaboratives;
        this.binder = binder;
    }

    /** The team's ideas; for its own people and its own coach. */
    @Transactional(readOnly = true)
    public Seen read(String login, UUID teamId) {
        Team team = access.requireReader(login, teamId);
        boolean member = access.isMember(login, teamId);
        if (!member && !access.isCoach(login, teamId)) {
            throw Refused.forbidden("ideas.error.teamsOwn");
        }
        boolean running = collaboratives.get(team.collaborativeId()).state() == CollaborativeState.running;
        return new Seen(team, member && running && team.takesPart(), rows.of(teamId));
    }

    /** One idea; for the team's own people and its own coach. */
    @Transactional(readOnly = true)
    public Idea one(String login, UUID teamId, int number) {
        return read(login, teamId).ideas().stream()
                .filter(it -> it.number() == number)
                .findFirst()
                .orElseThrow(Ideas::unknown);
    }

    /** Adds an idea. */
    public Idea add(String login, UUID teamId, IdeaContent content) {
        requireWriter(login, teamId);
        check(content);
        rows.takeTurns(teamId);
        requireRoom(teamId, 1);
        return rows.insert(teamId, rows.nextNumber(teamId), content, login);
    }

    /** Adds one idea for each line that is not blank, all of them or none, and answers how many. */
    public int addLines(String login, UUID teamId, String lines) {
        requireWriter(login, teamId);
        List<IdeaContent> contents = (lines == null ? "" : lines)
                .replace("\u0000", "")
                .lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .map(it -> new IdeaContent(it, null, null, null))
                .toList();
        if (contents.isEmpty()) {
            throw Refused.invalid("lines", "any.NotBlank");
        }
        if (contents.stream().anyMatch(it -> it.text().length() > 300)) {
            throw Refused.invalid("lines", "ideas.error.longLine");
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

    /**
     * Says an idea otherwise.
     *
     * @param seen the version that was changed, or {@code null} for whatever is there
     */
    public Idea change(String login, UUID teamId, int number, Integer seen, IdeaContent content) {
        requireWriter(login, teamId);
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
    public int rate(String login, UUID teamId, List<Rating> ratings) {
        requireWriter(login, teamId);
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

    /** Takes an idea away. */
    public void remove(String login, UUID teamId, int number, Integer seen) {
        requireWriter(login, teamId);
        if (!rows.delete(seen(teamId, number, seen), login)) {
            throw changed();
        }
    }

    /** Only a member of a team that takes part in a running collaborative writes. */
    private void requireWriter(String login, UUID teamId) {
        Team team = access.requireMember(login, teamId);
        if (!team.takesPart()) {
            throw Refused.conflict("team.error.droppedOut", team.name());
        }
        collaboratives.get(team.collaborativeId()).requireRunning();
    }

    private void requireRoom(UUID teamId, int more) {
        if (rows.count(teamId) + more > MOST) {
            throw Refused.conflict("ideas.error.tooMany", MOST);
        }
    }

    private void check(IdeaContent content) {
        binder.check(content);
        checkRating("impact", content.impact(), content.ease());
    }

    /** A place in the four-field has two numbers. */
    private static void checkRating(String field, Integer impact, Integer ease) {
        if ((impact == null) != (ease == null)) {
            throw Refused.invalid(field, "ideas.error.half");
        }
        if (impact != null && (impact < 1 || impact > 5 || ease < 1 || ease > 5)) {
            throw Refused.invalid(field, "ideas.error.scale");
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

    private static Refused changed() {
        return Refused.conflict("ideas.error.changed");
    }

    private static Refused unknown() {
        return Refused.notFound("ideas.error.unknown");
    }
}
