package fi.lapimurto.journey;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.journey.PaperStore.PaperState;
import fi.lapimurto.journey.PaperStore.StoredVersion;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Permission;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.Teams;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a team has written on its way, for its readers: its own coach reads with it (handbook 1.10). Organisers and the
 * other teams of the round read only what is made for them, when the team says that it is ready.
 */
@Service
@Transactional(readOnly = true)
public class Deliverables {

    /**
     * A version that a paper has had.
     *
     * @param content {@code null} for the one that is there now
     * @param by who saved it, by name
     */
    public record Earlier(int number, Record content, String why, Instant savedAt, String by) {}

    /**
     * A paper as its reader may see it.
     *
     * @param content what is kept, or what a new one may begin from; {@code null} when nothing is known yet
     * @param version 0 until something is saved
     * @param finishedBy by name, or {@code null}
     * @param own whether the reader belongs to the team or coaches it
     * @param member whether the reader belongs to the team
     * @param goesOn whether the team takes part and its collaborative runs
     * @param editable whether the reader may write on its page now
     * @param approved whether the team has approved it; only its report is
     * @param approvable whether the reader may approve it now, without a task
     * @param earlier the versions, the newest first; for the team and its coach
     */
    public record DeliverableView(
            Team team,
            Deliverable deliverable,
            Record content,
            int version,
            Instant savedAt,
            Instant finishedAt,
            String finishedBy,
            boolean own,
            boolean member,
            boolean goesOn,
            boolean editable,
            boolean approved,
            boolean approvable,
            List<Earlier> earlier) {}

    private final PaperStore papers;
    private final JourneyAccess access;
    private final Teams teams;
    private final People people;
    private final DraftFactory drafts;

    Deliverables(PaperStore papers, JourneyAccess access, Teams teams, People people, DraftFactory drafts) {
        this.papers = papers;
        this.access = access;
        this.teams = teams;
        this.people = people;
        this.drafts = drafts;
    }

    /** What the team has written, as far as the reader may see it. */
    public DeliverableView read(String login, UUID teamId, Deliverable deliverable) {
        Team team = teams.find(teamId).orElseThrow(Deliverables::unknown);
        Map<Deliverable, PaperState> states = papers.states(teamId);
        PaperState state = states.get(deliverable);
        boolean finished = state != null && state.isFinished();
        boolean approved = isFinished(states.get(Deliverable.approval));
        boolean awaitsApproval = deliverable == Deliverable.report && !approved;
        Set<Permission> permitted = access.of(login, team);
        boolean member = permitted.contains(Permission.TEAM_WRITE);
        boolean own = permitted.contains(Permission.WORK_READ);
        if (!own) {
            requireForOthers(permitted, team, deliverable, finished && !awaitsApproval);
        }
        TeamPaper paper = papers.find(teamId, deliverable).orElse(null);
        boolean goesOn = access.isOpen(team);
        boolean editable = member && goesOn && deliverable.isWritable(finished);
        Record content = paper != null ? papers.content(paper) : editable ? drafts.of(team, deliverable) : null;
        return new DeliverableView(
                team,
                deliverable,
                content,
                paper == null ? 0 : paper.version(),
                paper == null ? null : paper.savedAt(),
                finished ? state.finishedAt() : null,
                finished
                        ? people.names(Set.of(state.finishedBy())).getOrDefault(state.finishedBy(), state.finishedBy())
                        : null,
                own,
                member,
                goesOn,
                editable,
                approved,
                finished && awaitsApproval && goesOn && permitted.contains(Permission.TEAM_DECIDE),
                own && paper != null ? earlier(teamId, deliverable, paper.version()) : List.of());
    }

    private void requireForOthers(Set<Permission> permitted, Team team, Deliverable deliverable, boolean ready) {
        boolean forTheRound = deliverable.isForTheRound() && ready;
        if (permitted.contains(Permission.TEAM_READ)) {
            if (!forTheRound) {
                throw UseCaseRejected.forbidden("journey.error.teamsOwn");
            }
        } else if (!forTheRound || !permitted.contains(Permission.SHARED_WORK_READ) || !access.isShown(team)) {
            throw unknown();
        }
    }

    private List<Earlier> earlier(UUID teamId, Deliverable deliverable, int now) {
        List<StoredVersion> versions = papers.versions(teamId, deliverable);
        Map<String, String> names =
                people.names(versions.stream().map(StoredVersion::savedBy).collect(Collectors.toSet()));
        return versions.stream()
                .map(it -> new Earlier(
                        it.number(),
                        it.number() == now ? null : papers.content(it),
                        it.why(),
                        it.savedAt(),
                        names.getOrDefault(it.savedBy(), it.savedBy())))
                .toList();
    }

    private static boolean isFinished(PaperState state) {
        return state != null && state.isFinished();
    }

    private static UseCaseRejected unknown() {
        return UseCaseRejected.notFound("team.unknown");
    }
}
