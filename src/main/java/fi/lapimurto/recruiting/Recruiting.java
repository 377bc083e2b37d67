package fi.lapimurto.recruiting;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.HandbookForms;
import fi.lapimurto.handbook.ItemFinished;
import fi.lapimurto.handbook.PlanRecruiting;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import fi.lapimurto.recruiting.DecideQuorum.Quorum;
import fi.lapimurto.schedule.CollaborativeSchedules;
import fi.lapimurto.team.TeamDroppedOut;
import fi.lapimurto.team.Teams;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Recruiting as a whole: from its plan over its closing day to the answer that everybody gets. */
@Service
@Transactional
public class Recruiting {

    /** With fewer teams learning from each other stays thin (S2.11). */
    static final int QUORUM = 7;

    private final Recruitments recruitments;
    private final ApplicationRows applications;
    private final Admission admission;
    private final Teams teams;
    private final Collaboratives collaboratives;
    private final Checklist checklist;
    private final CollaborativeSchedules planning;
    private final AccessControl access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recruiting(
            Recruitments recruitments,
            ApplicationRows applications,
            Admission admission,
            Teams teams,
            Collaboratives collaboratives,
            Checklist checklist,
            CollaborativeSchedules planning,
            AccessControl access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.recruitments = recruitments;
        this.applications = applications;
        this.admission = admission;
        this.teams = teams;
        this.collaboratives = collaboratives;
        this.checklist = checklist;
        this.planning = planning;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** A plan begins recruiting; another closing day begins it anew, with what has come in so far. */
    @EventListener
    void on(ItemFinished event) {
        if (event.form().equals(HandbookForms.PLAN_RECRUITING)) {
            planning.recruitingCloses(event.collaborativeId())
                    .ifPresent(closes -> planned(event.collaborativeId(), closes));
        }
    }

    private void planned(UUID id, Instant closes) {
        Collaborative collaborative = collaboratives.get(id);
        recruitments
                .findById(id)
                .ifPresentOrElse(
                        it -> {
                            if (it.plan(closes)) {
                                events.publishEvent(new RecruitmentPlannedAnew(collaborative.code()));
                            }
                        },
                        () -> {
                            recruitments.save(new Recruitment(id, closes));
                            events.publishEvent(
                                    new RecruitmentPlanned(id, collaborative.code(), collaborative.language()));
                        });
    }

    public void closesSoon(UUID id) {
        events.publishEvent(new RecruitingClosesSoon(id));
    }

    /**
     * Recruiting closes.
     *
     * @return the applications that have to be decided on
     */
    public List<UUID> close(UUID id) {
        // Whoever is just sending an application still gets in, or finds it closed.
        admission.lock(id);
        recruitment(id).close(clock.instant());
        events.publishEvent(new RecruitingClosed(id));
        return applications.of(id, ApplicationState.received).stream()
                .map(Application::id)
                .toList();
    }

    /** Whether there are as many teams as a collaborative needs, or they are gathered elsewhere. */
    public boolean enoughTeams(UUID id) {
        return teams(id) >= QUORUM || isGatheredElsewhere(id);
    }

    /** A form of the organisers' own was planned, and nobody has applied here. */
    private boolean isGatheredElsewhere(UUID id) {
        boolean ownForm = checklist
                .decided(id, PlanRecruiting.class, 0)
                .filter(it -> it.formUrl() != null)
                .isPresent();
        return ownForm && applications.of(id).isEmpty();
    }

    /** How many teams have a place. */
    int teams(UUID id) {
        return teams.of(id).size() + applications.countAccepted(id);
    }

    /** What becomes of too few teams; putting it off begins another time for applications. */
    void decideQuorum(UUID id, DecideQuorum decision, String by) {
        access.require(by, Permission.APPLICATIONS, id);
        Recruitment recruitment = recruitment(id);
        if (decision.quorum() == Quorum.postpone) {
            LocalDate day = decision.closesOn();
            if (day == null) {
                throw UseCaseRejected.invalid("closesOn", "any.required");
            } else if (!day.isAfter(LocalDate.now(clock))) {
                throw UseCaseRejected.invalid("closesOn", "recruiting.quorum.past");
            }
            recruitment.beginAnew();
            checklist.prolongRecruiting(id, day, decision.reason(), by);
        }
        recruitment.decide(decision, by, clock.instant());
    }

    /** A place that has become free is for those who wait. */
    @EventListener
    void on(TeamDroppedOut event) {
        UUID id = event.collaborativeId();
        if (!applications.waiting(id).isEmpty()) {
            events.publishEvent(new PlaceFreed(collaboratives.get(id).code()));
        }
    }

    private Recruitment recruitment(UUID id) {
        return recruitments.findById(id).orElseThrow();
    }
}
