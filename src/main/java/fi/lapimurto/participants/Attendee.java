package fi.lapimurto.participants;

import fi.lapimurto.form.Collapsed;
import fi.lapimurto.form.MailAddress;
import fi.lapimurto.form.Name;
import fi.lapimurto.form.OneLine;
import fi.lapimurto.form.Telephone;
import fi.lapimurto.form.YesNo;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;

/**
 * Somebody from a team who comes to a workshop (G17). Half a row may be kept; what it lacks is asked for before the list
 * is given.
 *
 * @param days the workshop's days on which the person is there, from 1
 * @param specialDiet what a kitchen has to know; like lodging and accessibility deleted soon after the workshop
 */
@Embeddable
public record Attendee(
        @NotNull(message = "{any.required}") @Name String name,
        @Collapsed @OneLine String organisation,
        @Collapsed @OneLine String unit,
        @OneLine String profession,
        @Collapsed @OneLine String role,
        @Collapsed @Enumerated(EnumType.STRING) YesNo supervisor,

        @Size(max = 254, message = "{any.tooLong.line}") @MailAddress
        String email,

        @Collapsed @Telephone String telephone,
        @Collapsed @Enumerated(EnumType.STRING) AttendeeLanguage language,
        List<@NotNull Integer> days,
        @Enumerated(EnumType.STRING) YesNo arrivesEveningBefore,

        @PositiveOrZero(message = "{any.notNegative}") @Max(value = 10, message = "{any.tooLarge}")
        Integer lodgingNights,

        @Collapsed @OneLine String roomWish,
        @Enumerated(EnumType.STRING) YesNo dinner,
        @OneLine String specialDiet,
        @Collapsed @OneLine String accessibility,
        @Collapsed @OneLine String invoiceOrganisation,
        @Collapsed @OneLine String invoiceReference,
        @Collapsed @OneLine String invoiceAddress,
        @Collapsed @Enumerated(EnumType.STRING) YesNo contactListConsent,
        @Collapsed @Enumerated(EnumType.STRING) YesNo photoPermission) {

    /** Somebody of whom these values are known. */
    static Attendee of(Function<AttendeeField, Object> values) {
        Object[] inOrder = Stream.of(Attendee.class.getRecordComponents())
                .map(it -> values.apply(AttendeeField.valueOf(it.getName())))
                .toArray();
        return (Attendee) BeanUtils.instantiateClass(Attendee.class.getDeclaredConstructors()[0], inOrder);
    }

    /** What everybody in the team may know of somebody who comes. */
    Attendee nameAndRole() {
        return of(it -> AttendeeField.NAME_AND_ROLE.contains(it) ? it.of(this) : null);
    }

    public Attendee {
        days = days == null ? List.of() : days.stream().distinct().sorted().toList();
    }
}
