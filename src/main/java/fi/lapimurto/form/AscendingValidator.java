package fi.lapimurto.form;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** Compares the two numbers of a record that one field's rule cannot see. */
public final class AscendingValidator implements ConstraintValidator<Ascending, Record> {

    private Ascending rule;

    @Override
    public void initialize(Ascending annotation) {
        rule = annotation;
    }

    @Override
    public boolean isValid(Record record, ConstraintValidatorContext context) {
        BigDecimal low = value(record, rule.low());
        BigDecimal high = value(record, rule.high());
        if (low == null || high == null || low.compareTo(high) <= 0) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(rule.message())
                .addPropertyNode(rule.high())
                .addConstraintViolation();
        return false;
    }

    private static BigDecimal value(Record record, String field) {
        try {
            var accessor = Stream.of(record.getClass().getRecordComponents())
                    .filter(it -> it.getName().equals(field))
                    .findFirst()
                    .orElseThrow()
                    .getAccessor();
            accessor.setAccessible(true);
            Object value = accessor.invoke(record);
            return value == null ? null : new BigDecimal(value.toString());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
