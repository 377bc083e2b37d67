package fi.lapimurto.journey;

/**
 * Something that a coach and a team have said to each other, as the page shows it on which they say it.
 *
 * @param about what of the page it was said of, where that is not what stands there now; otherwise {@code null}
 */
public record CommentLine(String by, boolean coach, String at, String about, String text) {}
