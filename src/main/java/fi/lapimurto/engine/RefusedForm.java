package fi.lapimurto.engine;

import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/** A refusal on its way through the engine, in the only exception that the engine's web API takes for bad input. */
class RefusedForm extends FormFieldValidationException {

    private static final long serialVersionUID = 1L;

    private final transient UseCaseRejected refused;

    RefusedForm(UseCaseRejected refused) {
        super(null, refused.getMessage(), refused);
        this.refused = refused;
    }

    UseCaseRejected refused() {
        return refused;
    }
}
