package fi.lapimurto.team;

import fi.lapimurto.engine.Language;
import fi.lapimurto.engine.PlainText;
import fi.lapimurto.form.MailAddress;
import fi.lapimurto.form.Name;
import fi.lapimurto.form.OneLine;
import fi.lapimurto.form.Telephone;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Somebody as a team names them.
 *
 * @param email where the invitation goes
 * @param role what the person does in the team
 * @param supervisor whether the person is a supervisor; at most two of a team are
 * @param developer whether developing is the person's work
 * @param language fi, sv or en: of the letters to the person
 */
public record NewMember(
        @NotBlank @Name String name,
        @NotBlank @Size(max = 254) @MailAddress String email,
        @Telephone String phone,

        @OneLine String profession,
        @OneLine String role,
        Boolean supervisor,
        Boolean developer,
        @NotBlank @Pattern(regexp = Language.PATTERN) String language) {

    public NewMember {
        name = PlainText.of(PlainText.Kind.LINE, name);
        email = PlainText.of(PlainText.Kind.LINE, email);
        phone = PlainText.of(PlainText.Kind.TELEPHONE, phone);
        supervisor = Boolean.TRUE.equals(supervisor);
        developer = Boolean.TRUE.equals(developer);
    }
}
