package fi.lapimurto.form;

import fi.lapimurto.engine.PlainText;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An e-mail address that mail can be sent to, see {@link MailAddresses}. */
@PlainText.Of(PlainText.Kind.LINE)
@Constraint(validatedBy = MailAddress.Validator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface MailAddress {

    String message() default "{any.mailAddress}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Leaves it to other constraints whether there has to be an address at all. */
    class Validator implements ConstraintValidator<MailAddress, String> {

        @Override
        public boolean isValid(String address, ConstraintValidatorContext context) {
            return address == null || address.isBlank() || MailAddresses.isAddress(address);
        }
    }
}
