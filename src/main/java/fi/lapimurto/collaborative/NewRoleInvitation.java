package fi.lapimurto.collaborative;

import fi.lapimurto.engine.PlainText;
import fi.lapimurto.form.MailAddress;
import fi.lapimurto.form.Name;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Whom an organiser wants in a round.
 *
 * @param role the name of a role that organisers give
 * @param language fi, sv or en: of the letters to the person
 */
public record NewRoleInvitation(
        @NotBlank @Size(max = 254) @MailAddress String email,
        @NotBlank @Name String name,
        @NotBlank String role,
        @NotBlank @Pattern(regexp = "fi|sv|en") String language) {

    public NewRoleInvitation {
        email = PlainText.of(PlainText.Kind.LINE, email);
        name = PlainText.of(PlainText.Kind.LINE, name);
    }
}
