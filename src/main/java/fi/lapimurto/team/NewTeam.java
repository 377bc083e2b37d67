package fi.lapimurto.team;

import fi.lapimurto.engine.FormBinder;
import fi.lapimurto.form.LongText;
import fi.lapimurto.form.MailAddress;
import fi.lapimurto.form.Name;
import fi.lapimurto.form.Telephone;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A team as it is admitted.
 *
 * @param applicationId the application it comes from, or {@code null} when the organisers add it themselves
 * @param processOwner who owns the process; needed when it crosses organisations
 * @param language fi, sv or en: of the team's letters and tasks
 * @param contactName who is written to, and gives the participants
 * @param sketch the places that the application drew beside the contact's
 * @param overrideReason why one team more than planned is admitted, or {@code null}
 */
public record NewTeam(
        UUID collaborativeId,
        UUID applicationId,
        String name,
        String organisation,
        String unit,
        String customerProcess,
        String problem,
        String managementGoals,
        boolean crossesOrganisations,
        String processOwner,
        String language,
        String contactName,
        String contactEmail,
        String contactPhone,
        List<SketchedMember> sketch,
        String overrideReason) {

    /** What is asked, beside its facts, of a team that the organisers add themselves. */
    public record Added(
            String language,
            @Name String contactName,
            @MailAddress String contactEmail,
            @Telephone String contactPhone,
            @LongText String overrideReason) {}

    public NewTeam {
        sketch = sketch == null ? List.of() : List.copyOf(sketch);
    }

    static NewTeam of(UUID collaborativeId, Map<String, ?> sent, FormBinder binder) {
        TeamFacts facts = TeamFacts.of(sent, binder);
        Added added = binder.bind(sent, Added.class);
        return new NewTeam(
                collaborativeId,
                null,
                facts.name(),
                facts.organisation(),
                facts.unit(),
                facts.customerProcess(),
                facts.problem(),
                facts.managementGoals(),
                facts.crossesOrganisations(),
                facts.processOwner(),
                added.language(),
                added.contactName(),
                added.contactEmail(),
                added.contactPhone(),
                List.of(),
                added.overrideReason());
    }

    TeamFacts facts() {
        return new TeamFacts(
                name,
                organisation,
                unit,
                customerProcess,
                problem,
                managementGoals,
                crossesOrganisations,
                processOwner);
    }
}
