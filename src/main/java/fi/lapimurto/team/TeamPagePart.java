package fi.lapimurto.team;

import java.util.Locale;
import java.util.Map;

/** A part of a team's page that another module has in a place of its own. */
public interface TeamPagePart {

    /** What the page's template shows there, by attribute. */
    Map<String, Object> attributes(String login, TeamReader.Page page, Locale locale);
}
