package fi.lapimurto.notification;

/** Why a message was not sent, or not yet. */
enum DeliveryProblem {
    /** The person has no e-mail address. */
    no_address,
    /** The address is none that mail can be sent to. */
    bad_address,
    /** The mail server refuses it for good. */
    refused,
    /** The mail server refuses it for the time being. */
    refused_for_now,
    /** The connection broke off. */
    broken,
    /** The node that was sending it ended. */
    interrupted,
    /** It could not be written or handed over: a fault of the program. */
    not_written,
    /** The task is done. */
    done,
    /** A later message says it better. */
    replaced,
    /** The collaborative is over. */
    over,
    /** The person takes no part any more. */
    not_concerned,
    /** An organiser did not want it sent. */
    by_person,
    /** The person's digest has told it. */
    in_digest,
    /** The person does not want such messages by mail. */
    unwanted;

    /** Whether nobody has to care: the message was no longer of use. */
    boolean drops() {
        return switch (this) {
            case done, replaced, over, not_concerned, by_person, in_digest, unwanted -> true;
            default -> false;
        };
    }
}
