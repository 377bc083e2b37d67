package fi.lapimurto.team;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A team that was admitted to a collaborative. */
@Entity
@Table(name = "team_team")
class TeamRow extends AbstractAggregateRoot<TeamRow> {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(updatable = false)
    private UUID collaborativeId;

    @Column(updatable = false)
    private UUID applicationId;

    private String name;
    private String organisation;
    private String unit;
    private String customerProcess;
    private String problem;
    private String managementGoals;
    private boolean crossesOrganisations;
    private String processOwner;
    private String language;

    @Enumerated(EnumType.STRING)
    private TeamState state;

    private String dropReason;
    private Instant admittedAt;
    private String admittedBy;
    private String overrideReason;
    private Instant droppedOutAt;
    private String droppedOutBy;

    protected TeamRow() {}

    TeamRow(NewTeam team, String by, Instant at) {
        id = UUID.randomUUID();
        collaborativeId = team.collaborativeId();
        applicationId = team.applicationId();
        language = team.language();
        state = TeamState.taking_part;
        admittedAt = at;
        admittedBy = by;
        overrideReason = team.overrideReason();
        describe(team.facts());
    }

    void describe(TeamFacts facts) {
        if (name != null && !name.equals(facts.name())) {
            registerEvent(new TeamRenamed(collaborativeId, id, name, facts.name()));
        }
        name = facts.name();
        organisation = facts.organisation();
        unit = facts.unit();
        customerProcess = facts.customerProcess();
        problem = facts.problem();
        managementGoals = facts.managementGoals();
        crossesOrganisations = facts.crossesOrganisations();
        processOwner = facts.processOwner();
    }

    void dropOut(String reason, String by, Instant at) {
        state = TeamState.dropped_out;
        dropReason = reason;
        droppedOutBy = by;
        droppedOutAt = at;
    }

    UUID id() {
        return id;
    }

    UUID collaborativeId() {
        return collaborativeId;
    }

    boolean takesPart() {
        return state == TeamState.taking_part;
    }

    Team team() {
        return new Team(
                id,
                version,
                collaborativeId,
                applicationId,
                name,
                organisation,
                unit,
                customerProcess,
                problem,
                managementGoals,
                crossesOrganisations,
                processOwner,
                language,
                state,
                dropReason,
                admittedAt,
                droppedOutAt,
                overrideReason);
    }
}
