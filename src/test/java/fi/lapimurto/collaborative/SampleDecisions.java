package fi.lapimurto.collaborative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.handbook.ChecklistForm;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Makes decisions of what a form sends, and tells what is wrong with them. */
public final class SampleDecisions {

    public static final ChecklistForm.FormOccurrence ITEM = new ChecklistForm.FormOccurrence(UUID.randomUUID(), 1);

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private SampleDecisions() {}

    /** The record of the values, some of them replaced: pairs of field and value, {@code null} empties the field. */
    public static <R extends Record> R of(Class<R> type, Map<String, ?> values, Object... replaced) {
        Map<String, Object> changed = new HashMap<>(values);
        for (int i = 0; i < replaced.length; i += 2) {
            changed.put((String) replaced[i], replaced[i + 1]);
        }
        return JSON.convertValue(changed, type);
    }

    /** Field and message of each broken constraint. */
    public static List<String> problems(Record decisions) {
        return VALIDATOR.validate(decisions).stream()
                .map(violation -> violation.getPropertyPath() + " " + violation.getMessageTemplate())
                .sorted()
                .toList();
    }

    public static void assertRefused(String field, String key, ThrowingCallable check) {
        assertThatThrownBy(check)
                .isInstanceOfSatisfying(
                        UseCaseRejected.class,
                        refused -> assertThat(refused.reasons()).singleElement().satisfies(reason -> {
                            assertThat(reason.field()).isEqualTo(field);
                            assertThat(reason.key()).isEqualTo(key);
                        }));
        assertThat(Texts.of(Texts.STEPS)).containsKey(key);
    }
}
