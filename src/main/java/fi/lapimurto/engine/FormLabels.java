package fi.lapimurto.engine;

import fi.lapimurto.engine.FormDoor.FormReference;
import org.springframework.stereotype.Component;

/** The fields' labels as the person sees them on a form. */
@Component
class FormLabels {

    private final Labels labels;
    private final FormFields fields;

    FormLabels(Labels labels, FormFields fields) {
        this.labels = labels;
        this.fields = fields;
    }

    /** The reasons with the fields' labels as the person sees them on the form. */
    UseCaseRejected named(FormReference form, UseCaseRejected refused) {
        return new UseCaseRejected(
                refused.kind(),
                refused.reasons().stream()
                        .map(reason -> reason.field() == null
                                ? reason
                                : new UseCaseRejected.Reason(
                                        label(form, reason.field()), reason.key(), reason.arguments()))
                        .toList());
    }

    private String label(FormReference form, String field) {
        String own = fields.of(form.id()).stream()
                .filter(it -> it.key().equals(field))
                .map(FormComponent::label)
                .findFirst()
                .orElse(field);
        return labels.ofForm(form.id(), field + ".label", form.language(), own);
    }
}
