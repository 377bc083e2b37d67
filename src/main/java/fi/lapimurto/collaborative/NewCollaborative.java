package fi.lapimurto.collaborative;

import fi.lapimurto.engine.Language;
import fi.lapimurto.engine.PlainText;
import fi.lapimurto.form.Explained;
import fi.lapimurto.form.LongText;
import fi.lapimurto.form.Name;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * All that is asked to begin a collaborative; the rest is agreed in step 1.
 *
 * @param name what people call it
 * @param level how wide it is
 * @param language of its tasks, forms and mails: {@code fi}, {@code sv} or {@code en}
 * @param firstWorkshopDay the day that the whole timetable is counted from; may lie in the past, for work that began
 *     before this program was taken into use
 * @param copyOf the code of the earlier round that it takes its plans from, or {@code null}
 * @param deviationReason why the workshops lie on unusual days, such as a Sunday or a day that is over, or {@code null}
 */
public record NewCollaborative(
        @NotBlank @Name @Size(min = 3, message = "{any.tooShort.name}")
        String name,

        @NotNull Level level,
        @NotNull @Pattern(regexp = Language.PATTERN) String language,
        @NotNull LocalDate firstWorkshopDay,
        @Size(max = 40) String copyOf,
        @LongText String deviationReason)
        implements Explained {

    public NewCollaborative {
        name = PlainText.of(PlainText.Kind.LINE, name);
    }
}
