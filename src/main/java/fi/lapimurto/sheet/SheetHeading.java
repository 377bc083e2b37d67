package fi.lapimurto.sheet;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;

/**
 * What stands around the rows of a list.
 *
 * @param title what the list is called
 * @param place which workshop or gap, or {@code null}
 * @param of whose list it is: the name of a collaborative or a team
 * @param lead what it is for and how it stands, a paragraph each
 * @param backPath the address of the page above it
 * @param back what that page is called
 * @param otherView the last part of the address of another page that shows what follows from the rows, named by the
 *     message {@code sheet.<id>.<part>}; or {@code null}
 */
public record SheetHeading(
        MessageSourceResolvable title,
        MessageSourceResolvable place,
        String of,
        List<MessageSourceResolvable> lead,
        String backPath,
        MessageSourceResolvable back,
        String otherView) {}
