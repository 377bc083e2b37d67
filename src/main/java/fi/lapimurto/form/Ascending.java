package fi.lapimurto.form;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Of two fields of a record the first is not above the second; told beside the second. Either may be empty. */
@Constraint(validatedBy = AscendingValidator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Ascending {

    String low();

    String high();

    String message() default "{any.ascending}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
