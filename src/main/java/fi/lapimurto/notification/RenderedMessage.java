package fi.lapimurto.notification;

/**
 * What is to become of a message when its turn has come.
 *
 * @param code the collaborative's code, or blank when it is not known
 * @param letter what goes, or {@code null}
 * @param problem why nothing goes, or {@code null}
 */
record RenderedMessage(Message message, String code, Letter letter, DeliveryProblem problem) {}
