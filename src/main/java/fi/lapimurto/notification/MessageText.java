package fi.lapimurto.notification;

import java.util.List;

/**
 * A message with its words as they would be sent now. The link is not among them: it may be a secret of the recipient’s.
 *
 * @param kind the name of its kind
 * @param text {@code null} when what it is about is gone
 * @param quote what people have written themselves, below the text; or {@code null}
 * @param rows what stands below the text, one under the other
 */
record MessageText(VisibleMessage message, String kind, String greeting, String text, Quote quote, List<String> rows) {}
