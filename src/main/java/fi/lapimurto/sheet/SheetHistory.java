package fi.lapimurto.sheet;

import java.time.Instant;
import java.util.List;
import org.springframework.context.MessageSourceResolvable;

/**
 * One change of a list: how much changed, and nothing of what stands in it.
 *
 * @param by the login of who made it, or {@code null} for the program
 */
public record SheetHistory(Instant at, String by, List<MessageSourceResolvable> what) {}
