package fi.lapimurto.recruiting;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.PlanRecruiting;
import fi.lapimurto.schedule.CollaborativeSchedules;
import fi.lapimurto.team.Teams;
import java.time.Clock;
import java.time.Instant;
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
    private final Checklist checklist;
    private final CollaborativeSchedules schedules;
    private final RecruitingSettings settings;
    private final Clock clock;

    Calls(
            Collaboratives collaboratives,
            Checklist checklist,
            CollaborativeSchedules schedules,
            RecruitingSettings settings,
            Clock clock) {
        this.collaboratives = collaboratives;
        this.checklist = checklist;
        this.schedules = schedules;
        this.settings = settings;
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
        return checklist.decided(collaborative.id(), PlanRecruiting.class, 0).map(plan -> call(collaborative, plan));
    }

    private Call call(Collaborative collaborative, PlanRecruiting plan) {
        Instant closesAt = schedules.recruitingCloses(collaborative.id()).orElseThrow();
        Instant opensAt = plan.opensOn().atStartOfDay(clock.getZone()).toInstant();
        return new Call(
                collaborative.id(),
                collaborative.code(),
                collaborative.name(),
                collaborative.language(),
                state(collaborative, opensAt, closesAt),
                plan.mode() == PlanRecruiting.Mode.registration,
                collaborative.callText(),
                asked(plan),
                opensAt,
                closesAt,
                Math.min(plan.maxTeams(), Teams.MOST),
                collaborative.timetable().workshops(),
                settings.keepContacts().toDays());
    }

    private Call.CallState state(Collaborative collaborative, Instant opensAt, Instant closesAt) {
        Instant now = clock.instant();
        if (collaborative.state() == CollaborativeState.cancelled) {
            return Call.CallState.cancelled;
        } else if (now.isBefore(opensAt)) {
            return Call.CallState.not_yet;
        }
        boolean open = collaborative.state() == CollaborativeState.running && now.isBefore(closesAt);
        return open ? Call.CallState.open : Call.CallState.closed;
    }

    private static Set<ApplicationQuestion> asked(PlanRecruiting plan) {
        return plan.asked().stream()
                .map(it -> ApplicationQuestion.valueOf(it.name()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
