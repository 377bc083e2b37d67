package fi.lapimurto.handbook.steps;

import fi.lapimurto.form.Explained;
import fi.lapimurto.form.LongText;
import fi.lapimurto.form.YesNo;
import jakarta.validation.constraints.NotNull;

/**
 * What is decided beside the quotes: why that one, whether people stay overnight, and how invoices go.
 *
 * @param procurementFollowed whether the organiser's own procurement rules were followed (S4.12)
 * @param eveningBefore whether those from far away may arrive the evening before (S4.2)
 */
record BookVenues(
        @NotNull(message = "{any.required}") @LongText String choiceReason,
        @NotNull(message = "{any.required}") YesNo procurementFollowed,
        @NotNull(message = "{any.required}") YesNo lodging,
        @LongText String lodgingReason,
        YesNo eveningBefore,
        @NotNull(message = "{any.required}") Invoicing invoicing,
        @LongText String invoicingDetails,
        @LongText String deviationReason)
        implements Explained {

    /** How the venue is paid (S4.13, S4.15). */
    enum Invoicing {
        one_invoice,
        split_by_agreement,
        card_or_cash,
        open
    }
}
