package fi.lapimurto.form;

import fi.lapimurto.engine.PlainText;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A link that people follow: other schemes than http and https could run something in the reader’s browser. */
@PlainText.Of(PlainText.Kind.LINE)
@Size(max = 2000, message = "{any.tooLong.address}")
@Pattern(regexp = "(?i)https?://[^\\s<>\"]+", message = "{any.webAddress}")
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface WebAddress {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
