package fi.lapimurto.journey;

import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Permission;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamAccess;
import fi.lapimurto.team.Teams;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a team and its coach say to each other about what the team writes. Nobody else reads it, not even whoever may
 * read the paper itself (DOMAIN 1.10).
 */
@Service
@Transactional
public class PaperComments {

    /** How long what somebody says may be. */
    private static final int LONGEST = 5000;

    /**
     * Something that was said of a paper.
     *
     * @param version of the paper when it was said
     * @param by by name
     */
    public record Comment(int version, String by, boolean coach, Instant at, String text) {}

    /** The last that was said of any paper of a team. */
    public record Last(Deliverable deliverable, String by, Instant at, String text) {}

    /** How much was said of one paper, and when last. */
    record Talk(int comments, Instant last) {}

    private final JdbcClient jdbc;
    private final TeamAccess access;
    private final Teams teams;
    private final Collaboratives collaboratives;
    private final People people;
    private final Clock clock;

    PaperComments(
            JdbcClient jdbc,
            TeamAccess access,
            Teams teams,
            Collaboratives collaboratives,
            People people,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.teams = teams;
        this.collaboratives = collaboratives;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Says something about a paper that the team has saved; its coach does, and the team answers. The same words twice
     * in a row are one comment: the button was pressed twice.
     *
     * @param seen the version that whoever comments had before them; 0 for the one that is there now
     */
    @UseCase
    public void add(String login, UUID teamId, Deliverable deliverable, int seen, String text) {
        Team team = access.require(login, Permission.WORK_READ, teamId);
        boolean coach = access.may(login, Permission.TEAM_COACH, team);
        if (!team.takesPart()) {
            throw UseCaseRejected.conflict("team.error.droppedOut", team.name());
        }
        collaboratives.get(team.collaborativeId()).requireRunning();
        if (Teams.isBlank(text)) {
            throw UseCaseRejected.invalid("text", "any.required");
        }
        if (text.length() > LONGEST) {
            throw UseCaseRejected.invalid("text", "any.tooLong.text");
        }
        String kind = deliverable.kind().name();
        int now = jdbc.sql("select version from team_work where team_id = ? and kind = ? for update")
                .params(teamId, kind)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> UseCaseRejected.conflict("journey.error.nothingToComment"));
        jdbc.sql("""
                insert into team_comment (team_id, kind, version, by_login, coach, at, text)
                select :team, :kind, :version, :by, :coach, :at, :text
                where not exists (
                    select 1 from (select by_login, text from team_comment where team_id = :team and kind = :kind order by id desc limit 1) last
                    where last.by_login = :by and last.text = :text)
                """)
                .param("team", teamId)
                .param("kind", kind)
                .param("version", seen >= 1 && seen < now ? seen : now)
                .param("by", login)
                .param("coach", coach)
                .param("at", Timestamp.from(clock.instant()))
                .param("text", text.strip())
                .update();
    }

    /** What was said of one paper, from first to last; to those who do not belong here, nothing was. */
    @Transactional(readOnly = true)
    public List<Comment> of(String login, UUID teamId, Deliverable deliverable) {
        if (!access.may(login, Permission.WORK_READ, teamId)) {
            return List.of();
        }
        List<Comment> said = jdbc.sql("select version, by_login, coach, at, text from team_comment"
                        + " where team_id = ? and kind = ? order by id")
                .params(teamId, deliverable.kind().name())
                .query((row, number) -> new Comment(
                        row.getInt(1),
                        row.getString(2),
                        row.getBoolean(3),
                        row.getTimestamp(4).toInstant(),
                        row.getString(5)))
                .list();
        Map<String, String> names = people.names(said.stream().map(Comment::by).collect(Collectors.toSet()));
        return said.stream()
                .map(it ->
                        new Comment(it.version(), names.getOrDefault(it.by(), it.by()), it.coach(), it.at(), it.text()))
                .toList();
    }

    /** The last that was said to each of some teams; whoever shows it asks first who coaches them. */
    @Transactional(readOnly = true)
    public Map<UUID, Last> last(Collection<UUID> teamIds) {
        if (teamIds.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Last> last = new HashMap<>();
        jdbc.sql("select distinct on (team_id) team_id, kind, by_login, at, text from team_comment"
                        + " where team_id in (:ids) order by team_id, id desc")
                .param("ids", teamIds)
                .query(row -> {
                    last.put(
                            row.getObject(1, UUID.class),
                            new Last(
                                    Deliverable.valueOf(row.getString(2)),
                                    row.getString(3),
                                    row.getTimestamp(4).toInstant(),
                                    row.getString(5)));
                });
        Map<String, String> names =
                people.names(last.values().stream().map(Last::by).collect(Collectors.toSet()));
        last.replaceAll(
                (team, it) -> new Last(it.deliverable(), names.getOrDefault(it.by(), it.by()), it.at(), it.text()));
        return last;
    }

    /** How much was said of each of a team's papers; papers of which nothing was said are left out. */
    @Transactional(readOnly = true)
    Map<Deliverable, Talk> talks(UUID teamId) {
        Map<Deliverable, Talk> talks = new EnumMap<>(Deliverable.class);
        jdbc.sql("select kind, count(*), max(at) from team_comment where team_id = ? group by kind")
                .param(teamId)
                .query(row -> {
                    talks.put(
                            Deliverable.valueOf(row.getString(1)),
                            new Talk(row.getInt(2), row.getTimestamp(3).toInstant()));
                });
        return talks;
    }
}
