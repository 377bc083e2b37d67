package fi.lapimurto.recruiting;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.PlanRecruiting;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.Permission;
import fi.lapimurto.recruiting.DecideQuorum.Quorum;
import fi.lapimurto.team.Teams;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether there are enough teams, and what becomes of too few. */
@Service
@Transactional
public class TeamQuorum {

    /** With fewer teams learning from each other stays thin (G10). */
    static final int QUORUM = 7;

    private final Recruitments recruitments;
    private final ApplicationRows applications;
    private final Teams teams;
    private final Checklist checklist;
    private final AccessControl access;
    private final Clock clock;

    TeamQuorum(
            Recruitments recruitments,
            ApplicationRows applications,
            Teams teams,
            Checklist checklist,
            AccessControl access,
            Clock clock) {
        this.recruitments = recruitments;
        this.applications = applications;
        this.teams = teams;
        this.checklist = checklist;
        this.access = access;
        this.clock = clock;
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
    void decide(UUID id, DecideQuorum decision, String by) {
        access.require(by, Permission.APPLICATIONS, id);
        Recruitment recruitment = recruitments.findById(id).orElseThrow();
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
}
