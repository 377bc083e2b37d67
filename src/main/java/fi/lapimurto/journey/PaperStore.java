package fi.lapimurto.journey;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.form.AnswerJson;
import fi.lapimurto.form.Lines;
import fi.lapimurto.form.YesNo;
import fi.lapimurto.team.TeamChange;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The papers of teams by what they say. Whoever reads or writes here asks first who may. */
@Component
class PaperStore {

    /**
     * How far one paper is.
     *
     * @param finishedAt when its task was finished, or {@code null}
     * @param finishedBy who finished it, or {@code null}
     */
    record PaperState(UUID teamId, Deliverable deliverable, int version, Instant finishedAt, String finishedBy) {

        boolean isFinished() {
            return finishedAt != null;
        }
    }

    /**
     * A version that a paper has had.
     *
     * @param content the paper's record as JSON
     * @param why what changed and why, or {@code null}
     */
    record StoredVersion(
            Deliverable deliverable, int number, String content, String why, Instant savedAt, String savedBy) {}

    private final TeamPapers papers;
    private final PaperVersions versions;
    private final ConsentEntries consents;
    private final AnswerJson answers;
    private final AuditTrail trail;
    private final Clock clock;

    PaperStore(
            TeamPapers papers,
            PaperVersions versions,
            ConsentEntries consents,
            AnswerJson answers,
            AuditTrail trail,
            Clock clock) {
        this.papers = papers;
        this.versions = versions;
        this.consents = consents;
        this.answers = answers;
        this.trail = trail;
        this.clock = clock;
    }

    Optional<TeamPaper> find(UUID teamId, Deliverable deliverable) {
        return papers.find(teamId, deliverable);
    }

    /** Those of some papers that were saved. */
    List<TeamPaper> all(UUID teamId, Collection<Deliverable> deliverables) {
        return papers.all(teamId, deliverables);
    }

    /** What a paper says; nothing when it was never saved. */
    <R extends Record> Optional<R> content(UUID teamId, Deliverable deliverable, Class<R> type) {
        return find(teamId, deliverable).map(this::content).map(type::cast);
    }

    /** What a paper says; whom a team lets know its results is read from its consents. */
    Record content(TeamPaper paper) {
        Record content = answers.read(paper.content(), paper.deliverable().paper());
        return content instanceof AgreeTogether agreement
                ? agreement.with(agreed(paper.getId().teamId()))
                : content;
    }

    private List<String> agreed(UUID teamId) {
        return consents.agreed(teamId).stream().map(ConsentEntry::person).toList();
    }

    /** What a paper says, field by field; of one that was never saved, what is known without it. */
    Map<String, Object> fields(UUID teamId, Deliverable deliverable) {
        return find(teamId, deliverable)
                .map(it -> answers.fields(content(it)))
                .orElseGet(() -> deliverable == Deliverable.agreement ? known(agreed(teamId)) : Map.of());
    }

    private static Map<String, Object> known(List<String> agreed) {
        return agreed.isEmpty()
                ? Map.of()
                : Map.of("shareWithManagement", YesNo.yes, "managementPersons", Lines.joined(agreed));
    }

    Record content(StoredVersion version) {
        return answers.read(version.content(), version.deliverable().paper());
    }

    /** A paper in which nothing is written yet. */
    <R extends Record> R empty(Class<R> type) {
        return answers.read("{}", type);
    }

    /** The versions of a paper, the newest first. */
    List<StoredVersion> versions(UUID teamId, Deliverable deliverable) {
        return versions.of(teamId, deliverable);
    }

    /**
     * Saves a paper as its next version; those before it stay.
     *
     * @param seen the version that was changed, 0 for a new one; {@code null} for whatever is there
     * @param why what changed and why, or {@code null}
     */
    void save(UUID teamId, Deliverable deliverable, Integer seen, Record content, String why, String by) {
        save(teamId, deliverable, seen, content, why, by, paper -> {});
    }

    /** Saves what a task has asked over whatever is there, and finishes it. */
    void finish(UUID teamId, Deliverable deliverable, Record content, String by) {
        save(teamId, deliverable, null, content, null, by, paper -> paper.finish(by, clock.instant()));
    }

    private void save(
            UUID teamId,
            Deliverable deliverable,
            Integer seen,
            Record content,
            String why,
            String by,
            Consumer<TeamPaper> change) {
        TeamPaper paper = find(teamId, deliverable).orElseGet(() -> new TeamPaper(teamId, deliverable));
        Record kept = content instanceof AgreeTogether agreement ? agreement.withoutConsents() : content;
        PaperVersion version = paper.save(seen, answers.write(kept), why, by, clock.instant());
        change.accept(paper);
        papers.save(paper);
        versions.save(version);
        trail.record(TeamChange.paper(teamId), TeamChange.work_saved, by, deliverable.name(), null);
    }

    void finish(UUID teamId, Deliverable deliverable, String by) {
        find(teamId, deliverable).ifPresent(it -> it.finish(by, clock.instant()));
    }

    void unfinish(UUID teamId, Deliverable deliverable) {
        find(teamId, deliverable).ifPresent(TeamPaper::unfinish);
    }

    /** How far each team's papers are, in one statement; a team with none is left out. */
    Map<UUID, Map<Deliverable, PaperState>> states(Collection<UUID> teamIds) {
        Map<UUID, Map<Deliverable, PaperState>> states = new HashMap<>();
        if (!teamIds.isEmpty()) {
            papers.states(teamIds)
                    .forEach(it -> states.computeIfAbsent(it.teamId(), id -> new EnumMap<>(Deliverable.class))
                            .put(it.deliverable(), it));
        }
        return states;
    }

    Map<Deliverable, PaperState> states(UUID teamId) {
        return states(Set.of(teamId)).getOrDefault(teamId, Map.of());
    }
}
