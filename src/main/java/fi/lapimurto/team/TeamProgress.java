package fi.lapimurto.team;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** How far teams are with what they write on their way. */
public interface TeamProgress {

    /** What of its preparation each team has finished, by name; a team with nothing is left out. */
    Map<UUID, List<String>> finished(Collection<UUID> teamIds);

    /** How far each team is, in words. */
    Map<UUID, String> inWords(Collection<Team> teams, Locale locale);
}
