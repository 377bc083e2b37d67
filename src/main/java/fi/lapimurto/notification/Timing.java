package fi.lapimurto.notification;

/** How often somebody is told about a topic by mail. */
enum Timing {
    at_once,
    /** On working days at 8. */
    daily,
    /** On the first working day of the week at 8. */
    weekly,
    /** By mail never; it can be read in the product. */
    never
}
