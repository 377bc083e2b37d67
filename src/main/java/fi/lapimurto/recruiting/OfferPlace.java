package fi.lapimurto.recruiting;

import fi.lapimurto.form.LongText;
import jakarta.validation.constraints.NotNull;

/** What a team on the waiting list says to a place that has become free. */
record OfferPlace(
        @NotNull(message = "{any.required}") OfferAnswer answer,
        @LongText String reason) {

    enum OfferAnswer {
        takes,
        refuses,
        not_offered
    }
}
