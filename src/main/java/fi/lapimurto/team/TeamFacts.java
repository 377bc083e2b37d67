package fi.lapimurto.team;

import fi.lapimurto.engine.FormBinder;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.LongText;
import fi.lapimurto.form.OneLine;
import jakarta.validation.constraints.NotBlank;
import java.util.HashMap;
import java.util.Map;

/**
 * What a team says of itself.
 *
 * @param organisation where its people work
 * @param customerProcess the customers' process it works on
 * @param problem what it wants to solve
 * @param managementGoals what the management expects of it
 * @param crossesOrganisations whether the process goes over the borders of organisations
 * @param processOwner the one person who owns the process
 */
public record TeamFacts(
        @NotBlank @OneLine String name,
        @NotBlank @OneLine String organisation,
        @OneLine String unit,
        @OneLine String customerProcess,
        @LongText String problem,
        @LongText String managementGoals,
        boolean crossesOrganisations,
        @OneLine String processOwner) {

    /** A box that is not ticked is not sent. */
    static TeamFacts of(Map<String, ?> sent, FormBinder binder) {
        Map<String, Object> all = new HashMap<>(sent);
        Object crosses = all.get("crossesOrganisations");
        if (crosses == null || crosses.equals("")) {
            all.put("crossesOrganisations", false);
        }
        return binder.bind(all, TeamFacts.class);
    }

    /** A process that goes over the borders of organisations has one owner (S3.10). */
    void requireOwner() {
        if (crossesOrganisations && Teams.isBlank(processOwner)) {
            throw UseCaseRejected.invalid("processOwner", "team.error.processOwner");
        }
    }
}
