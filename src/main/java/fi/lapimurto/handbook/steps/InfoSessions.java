package fi.lapimurto.handbook.steps;

import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.InfoSession;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class InfoSessions implements InfoSession.InfoSessionReader {

    private final Checklist checklist;
    private final Clock clock;

    InfoSessions(Checklist checklist, Clock clock) {
        this.checklist = checklist;
        this.clock = clock;
    }

    @Override
    public Optional<InfoSession> of(UUID collaborativeId) {
        return checklist.decided(collaborativeId, PlanInfoSession.class, 0).map(this::session);
    }

    private InfoSession session(PlanInfoSession plan) {
        return new InfoSession(
                plan.day()
                        .atTime(LocalTime.parse(plan.startTime()))
                        .atZone(clock.getZone())
                        .toInstant(),
                plan.minutes(),
                plan.link(),
                plan.place(),
                plan.invitationText());
    }
}
