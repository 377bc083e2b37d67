package fi.lapimurto.notification;

/** Where a message is. */
enum MessageState {
    waiting,
    /** It is told in its reader's next digest. */
    collected,
    /** A node has taken it. */
    sending,
    /** The mail server has taken it. */
    sent,
    /** Nobody tries it any more until somebody asks for it. */
    failed,
    /** It was no longer of use when its turn came. */
    dropped
}
