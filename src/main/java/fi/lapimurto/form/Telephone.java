package fi.lapimurto.form;

import fi.lapimurto.engine.PlainText;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A telephone number as people write it, of at most 40 characters: +358 40 123 4567, (09) 310.5011. */
@PlainText.Of(PlainText.Kind.TELEPHONE)
@Pattern(regexp = Telephone.NUMBER, message = "{any.telephone}")
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Telephone {

    /** What a number is made of, once it is plain. */
    String NUMBER = "(?=(?:\\D*\\d){3})\\+?[0-9(][0-9 ()./-]{1,38}";

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
