package fi.lapimurto.team.recruiting;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.Planning;
import fi.lapimurto.team.Teams;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calls for teams, as they were decided in the plan of recruiting. */
@Service
@Transactional(readOnly = true)
public class Calls {

    private final Collaboratives collaboratives;
    private final Planning planning;
    private final Clock clock;

    Calls(Collaboratives collaboratives, Planning planning, Clock clock) {
        this.collaboratives = collaboratives;
        this.planning = planning;
        this.clock = clock;
    }

    /** The call by the collaborative's code; nothing as long as recruiting is not planned. */
    public Optional<Call> find(String code) {
        return collaboratives.findByCode(code).flatMap(this::call);
    }

    public Optional<Call> of(UUID collaborativeId) {
        return collaboratives.findById(collaborativeId).flatMap(this::call);
    }

    private Optional<Call> call(Collaborative collaborative) {
        Map<String, Object> plan = planning.recruitingPlan(collaborative.id());
        if (plan.isEmpty()) {
            return Optional.empty();
        }
        Instant closesAt = planning.recruitingCloses(collaborative.id()).orElseThrow();
        Instant opensAt = LocalDate.parse((String) plan.get("opensOn"))
                .atStartOfDay(clock.getZone())
                .toInstant();
        return Optional.of(new Call(
                collaborative.id(),
                collaborative.code(),
                collaborative.name(),
                collaborative.language(),
                state(collaborative, opensAt, closesAt),
                "registration".equals(plan.get("mode")),
                (String) plan.get("invitationText"),
                asked(plan),
                opensAt,
                closesAt,
                Math.min((int) plan.get("maxTeams"), Teams.MOST)));
    }

    private Call.State state(Collaborative collaborative, Instant opensAt, Instant closesAt) {
        Instant now = clock.instant();
        if (collaborative.state() == CollaborativeState.cancelled) {
            return Call.State.cancelled;
        } else if (now.isBefore(opensAt)) {
            return Call.State.not_yet;
        }
        boolean open = collaborative.state() == CollaborativeState.running && now.isBefore(closesAt);
        return open ? Call.State.open : Call.State.closed;
    }

    private static Set<Question> asked(Map<String, Object> plan) {
        return ((List<?>) plan.get("asked"))
                .stream().map(it -> Question.valueOf((String) it)).collect(Collectors.toUnmodifiableSet());
    }
}
