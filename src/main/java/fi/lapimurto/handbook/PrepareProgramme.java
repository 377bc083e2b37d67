package fi.lapimurto.handbook;

import fi.lapimurto.form.Explained;
import fi.lapimurto.form.LongText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

/**
 * Everything that has to be settled before participants can be recruited, and what the commissioner says of it.
 *
 * @param teamsPlanned in this round, which is one common room (G10)
 * @param peoplePerTeam what costs are reckoned with (G1)
 */
public record PrepareProgramme(
        @NotNull(message = "{any.required}") @LongText String sharpenedGoals,
        @NotNull(message = "{any.required}") @LongText String contents,
        @NotNull(message = "{any.required}") @LongText String targetGroup,

        @NotNull(message = "{any.required}")
        @Positive(message = "{any.positive}")
        @Max(value = 100, message = "{any.tooLarge}")
        Integer teamsPlanned,

        @NotNull(message = "{any.required}")
        @Positive(message = "{any.positive}")
        @Max(value = 100, message = "{any.tooLarge}")
        Integer peoplePerTeam,

        @NotNull(message = "{any.required}") @LongText String coaches,
        @NotNull(message = "{any.required}") @LongText String costSplit,
        @NotNull(message = "{any.required}") @LongText String marketingText,
        @LongText String deviationReason,
        @NotNull(message = "{any.required}") CommissionerDecision commissionerDecision,
        @LongText String commissionerRemarks)
        implements Explained {

    /** The same without what is kept in the collaborative itself. */
    public PrepareProgramme withoutShared() {
        return new PrepareProgramme(
                null,
                contents,
                null,
                teamsPlanned,
                peoplePerTeam,
                coaches,
                costSplit,
                null,
                deviationReason,
                commissionerDecision,
                commissionerRemarks);
    }

    public enum CommissionerDecision {
        approved,
        changes_needed
    }
}
