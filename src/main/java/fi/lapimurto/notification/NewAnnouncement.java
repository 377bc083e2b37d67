package fi.lapimurto.notification;

import fi.lapimurto.engine.PlainText;
import fi.lapimurto.form.LongText;
import fi.lapimurto.form.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What somebody wants to write to the people of a round.
 *
 * @param without the teams that are left out
 * @param language fi, sv or en: of subject and text
 */
public record NewAnnouncement(
        @NotEmpty List<Addressee> to,
        List<UUID> without,
        @NotBlank @OneLine String subject,
        @NotBlank @LongText String text,
        @NotBlank @Pattern(regexp = "fi|sv|en") String language) {

    public NewAnnouncement {
        to = plain(to);
        without = plain(without);
        subject = PlainText.of(PlainText.Kind.LINE, subject);
        text = PlainText.of(PlainText.Kind.TEXT, text);
    }

    private static <T extends Comparable<T>> List<T> plain(Collection<T> sent) {
        return sent == null
                ? List.of()
                : sent.stream().filter(Objects::nonNull).distinct().sorted().toList();
    }
}
