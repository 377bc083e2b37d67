package fi.lapimurto.improvement;

import fi.lapimurto.audit.AuditTrail;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeCancelled;
import fi.lapimurto.collaborative.CollaborativeClosed;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.improvement.Trial.TrialChange;
import fi.lapimurto.team.TeamDroppedOut;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a trial from its beginning to its end, as its process goes on. */
@Service
@Transactional
public class TrialLifecycle {

    private final Trials trials;
    private final TrialOwners owners;
    private final Collaboratives collaboratives;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TrialLifecycle(
            Trials trials,
            TrialOwners owners,
            Collaboratives collaboratives,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.trials = trials;
        this.owners = owners;
        this.collaboratives = collaboratives;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Trials that a team starts at the same moment get their numbers one after the other. */
    Trial start(UUID teamId, UUID collaborativeId, UUID ideaId, NewTrial trial, String by) {
        UUID ownerId = owners.find(teamId, trial.owner());
        trials.lock(teamId.toString());
        int number = trials.nextNumber(teamId);
        return started(new Trial(teamId, collaborativeId, number, ideaId, trial, ownerId, by, clock.instant()), by);
    }

    /** Begins the trial that continues one whose team has decided to adapt it. */
    public void continueWith(UUID trialId) {
        Trial adapted = trials.get(trialId);
        String by = trail.of(adapted.subject(), TrialChange.decided).get(0).by();
        trials.lock(adapted.teamId().toString());
        started(adapted.next(trials.nextNumber(adapted.teamId()), by, clock.instant()), by);
    }

    void plan(UUID trialId, Plan plan, String by) {
        change(
                trialId,
                TrialChange.planned,
                by,
                (it, now) -> it.plan(plan, owners.find(it.teamId(), plan.owner()), now));
    }

    void carryOut(UUID trialId, CarryOut done, String by) {
        Trial trial = change(trialId, TrialChange.carried_out, by, (it, now) -> it.carryOut(done, now));
        events.publishEvent(new TrialEvent.WaitsForStudy(trial.collaborativeId(), trial.teamId(), trialId));
    }

    void study(UUID trialId, Study study, String by) {
        Trial trial = change(trialId, TrialChange.studied, by, (it, now) -> it.study(study, now));
        events.publishEvent(new TrialEvent.WaitsForDecision(trial.collaborativeId(), trial.teamId(), trialId));
    }

    void decide(UUID trialId, Decide decide, String by) {
        change(trialId, TrialChange.decided, by, (it, now) -> it.decide(decide, now));
    }

    void establish(UUID trialId, Establish establish, String by) {
        change(trialId, TrialChange.established, by, (it, now) -> it.establish(establish, now));
    }

    void giveUp(UUID trialId, String learnt, String by) {
        Trial trial = change(trialId, TrialChange.given_up, by, (it, now) -> it.giveUp(learnt, now));
        events.publishEvent(new TrialEvent.GivenUp(trial.collaborativeId(), trial.teamId(), trialId));
    }

    /** Points out that a trial has taken over four weeks; it goes on. */
    public void pointOut(UUID trialId) {
        Trial trial = trials.get(trialId);
        if (trial.noteTooLong(clock.instant())) {
            events.publishEvent(new TrialEvent.TooLong(trial.collaborativeId(), trial.teamId(), trialId));
        }
    }

    @EventListener
    @Order(2)
    void on(TeamDroppedOut event) {
        endAll(event.teamId(), TrialEnding.team_dropped_out);
    }

    @EventListener
    @Order(2)
    void on(CollaborativeCancelled event) {
        endAll(id(event.code()), TrialEnding.collaborative_cancelled);
    }

    @EventListener
    @Order(2)
    void on(CollaborativeClosed event) {
        endAll(id(event.code()), TrialEnding.collaborative_closed);
    }

    private void endAll(UUID teamOrCollaborative, TrialEnding ending) {
        trials.openOf(teamOrCollaborative).forEach(it -> it.end(ending, clock.instant()));
    }

    private UUID id(String code) {
        return collaboratives.findByCode(code).map(Collaborative::id).orElseThrow();
    }

    private Trial started(Trial trial, String by) {
        trials.save(trial);
        trail.record(trial.subject(), TrialChange.started, by);
        events.publishEvent(new TrialEvent.Started(trial.collaborativeId(), trial.teamId(), trial.id()));
        return trial;
    }

    private Trial change(UUID trialId, TrialChange what, String by, BiConsumer<Trial, Instant> change) {
        Trial trial = trials.get(trialId);
        change.accept(trial, clock.instant());
        trail.record(trial.subject(), what, by);
        return trial;
    }
}
