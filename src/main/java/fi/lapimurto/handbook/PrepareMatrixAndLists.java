package fi.lapimurto.handbook;

import fi.lapimurto.form.Explained;
import fi.lapimurto.form.LongText;
import fi.lapimurto.form.OneLine;
import fi.lapimurto.form.YesNo;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The matrix by which workshops are planned, and what is asked of participants (step 9, items of G17). */
public record PrepareMatrixAndLists(
        @NotEmpty(message = "{any.required}") List<Column> matrixColumns,

        @NotNull(message = "{any.required}")
        @PositiveOrZero(message = "{any.notNegative}")
        @Max(value = 100, message = "{any.tooLarge}")
        Integer groupWorkShare,

        @OneLine String reusedFrom,
        @NotEmpty(message = "{any.required}") List<Detail> participantDetails,
        @OneLine String otherDetails,
        @LongText String detailsPurpose,
        @NotNull(message = "{any.required}") YesNo participantsTold,
        @NotNull(message = "{any.required}") @OneLine String detailsKeeper,
        @NotNull(message = "{any.required}") @OneLine String detailsPlace,
        @NotNull(message = "{any.required}") LocalDate deleteBy,

        @PositiveOrZero(message = "{any.notNegative}") @Max(value = 365, message = "{any.tooLarge}")
        Integer healthDeletedAfterDays,

        @LongText String deviationReason)
        implements Explained {

    public enum Column {
        time,
        topic,
        kind,
        aim,
        method,
        group_work_instructions,
        responsible,
        equipment,
        room,
        material,
        notes
    }

    public enum Detail {
        name,
        organisation,
        team,
        email,
        days,
        unit,
        profession,
        role,
        supervisor,
        telephone,
        language,
        arrives_evening_before,
        lodging_nights,
        room_wish,
        dinner,
        special_diet,
        accessibility,
        invoicing,
        contact_list_consent,
        photo_permission;

        /** What no list of participants can do without. */
        public static final Set<Detail> NEEDED = EnumSet.of(name, organisation, team, email, days);

        /** What is asked only because people stay overnight. */
        public static final Set<Detail> OF_LODGING = EnumSet.of(arrives_evening_before, lodging_nights, room_wish);

        /** What may tell of somebody's health or conviction. */
        public static final Set<Detail> OF_HEALTH = EnumSet.of(special_diet, accessibility);
    }
}
