package fi.lapimurto.journey.web;

import fi.lapimurto.form.DateFormats;
import fi.lapimurto.journey.PaperComments;
import fi.lapimurto.journey.PaperComments.Last;
import fi.lapimurto.team.CoachSection;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamSection.Content;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a coach's page says of what their teams write: the last that was said of it. */
@Component
class DeliverablesOfTeams implements CoachSection {

    /** On a coach's page. */
    record OnCoachPage(Team team, Last last, LocalDate saidOn) {

        /** The day as people write it. */
        public String day(Locale locale) {
            return DateFormats.text(saidOn, locale);
        }
    }

    private final PaperComments comments;
    private final Clock clock;

    DeliverablesOfTeams(PaperComments comments, Clock clock) {
        this.comments = comments;
        this.clock = clock;
    }

    @Override
    public Map<UUID, Content> of(String login, Collection<Team> teams) {
        Map<UUID, Last> last = comments.last(teams.stream().map(Team::id).toList());
        Map<UUID, Content> found = new HashMap<>();
        for (Team team : teams) {
            Last said = last.get(team.id());
            if (said != null) {
                LocalDate day = said.at().atZone(clock.getZone()).toLocalDate();
                found.put(team.id(), new Content("team/on-coach", new OnCoachPage(team, said, day)));
            }
        }
        return found;
    }
}
