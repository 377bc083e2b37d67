package fi.lapimurto.notification;

/**
 * What became of an attempt to hand a mail over.
 *
 * @param code the mail server's reply code, 0 when there is none
 * @param trouble why the mail server cannot be used, or {@code null}
 */
record DeliveryResult(DeliveryOutcome outcome, int code, MailServerTrouble trouble) {

    enum DeliveryOutcome {
        accepted,
        /** The mail server refuses the mail for good. */
        refused,
        /** The mail server refuses the mail for the time being. */
        deferred,
        /** The connection broke within the mail. */
        broken,
        /** The connection broke after the mail: the mail server may have it. */
        doubtful,
        /** The mail server cannot be used; the mail was not tried. */
        unavailable
    }

    static DeliveryResult accepted() {
        return new DeliveryResult(DeliveryOutcome.accepted, 0, null);
    }

    static DeliveryResult unavailable(MailServerTrouble trouble) {
        return new DeliveryResult(DeliveryOutcome.unavailable, 0, trouble);
    }

    /** The reply code as people read it, or {@code null}. */
    String answer() {
        return code == 0 ? null : String.valueOf(code);
    }
}
