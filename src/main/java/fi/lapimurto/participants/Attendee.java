package fi.lapimurto.participants;

import fi.lapimurto.form.OneLine;
import fi.lapimurto.form.YesNo;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Somebody from a team who comes to a workshop (G17). Half a row may be kept; what it lacks is asked for before the list
 * is given.
 *
 * @param days the workshop's days on which the person is there, from 1
 * @param specialDiet what a kitchen has to know; like lodging and accessibility deleted soon after the workshop
 */
@Embeddable
public record Attendee(
        @NotNull(message = "{any.required}") @Size(max = 200, message = "{any.tooLong.name}")
        String name,

        @OneLine String organisation,
        @OneLine String unit,
        @OneLine String profession,
        @OneLine String role,
        @Enumerated(EnumType.STRING) YesNo supervisor,

        @Size(max = 254, message = "{any.tooLong.line}")
        @Email(
                regexp = "[^\\s@<>,;:\"]{1,64}@[^\\s@<>,;:\"]+\\.[^\\s@<>,;:\"]{2,}",
                message = "{participants.wrong.email}")
        String email,

        @Pattern(regexp = "\\+?[0-9][0-9 ()/-]{3,30}", message = "{participants.wrong.telephone}")
        String telephone,

        @Enumerated(EnumType.STRING) AttendeeLanguage language,
        List<@NotNull Integer> days,
        @Enumerated(EnumType.STRING) YesNo arrivesEveningBefore,

        @PositiveOrZero(message = "{any.notNegative}") @Max(value = 10, message = "{any.tooLarge}")
        Integer lodgingNights,

        @OneLine String roomWish,
        @Enumerated(EnumType.STRING) YesNo dinner,
        @OneLine String specialDiet,
        @OneLine String accessibility,
        @OneLine String invoiceOrganisation,
        @OneLine String invoiceReference,
        @OneLine String invoiceAddress,
        @Enumerated(EnumType.STRING) YesNo contactListConsent,
        @Enumerated(EnumType.STRING) YesNo photoPermission) {

    public Attendee {
        days = days == null ? List.of() : days.stream().distinct().sorted().toList();
    }
}
