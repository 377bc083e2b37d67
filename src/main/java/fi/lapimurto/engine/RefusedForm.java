package fi.lapimurto.engine;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/** A refusal on its way through the engine, in the only exception that the engine's web API takes for bad input. */
class RefusedForm extends FormFieldValidationException {

    private static final long serialVersionUID = 1L;

    private final transient UseCaseRejected refused;

    RefusedForm(UseCaseRejected refused) {
        super(null, refused.getMessage(), refused);
        this.refused = refused;
    }

    /** The refusal in what the engine made of it, if there is one. */
    static Optional<UseCaseRejected> in(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(RefusedForm.class::isInstance)
                .map(it -> ((RefusedForm) it).refused)
                .findFirst();
    }
}
