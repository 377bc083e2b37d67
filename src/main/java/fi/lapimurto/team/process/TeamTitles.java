package fi.lapimurto.team.process;

import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.StoredTitles;
import fi.lapimurto.engine.TitlePart;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamRenamed;
import fi.lapimurto.team.Teams;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What titles of tasks say of a team. */
@Configuration(proxyBeanMethods = false)
class TeamTitles {

    @Bean
    TitlePart teamTitle(Teams teams) {
        return TitlePart.of(
                "team",
                TeamVariables.TEAM_ID,
                id -> teams.find(id).orElseThrow().name(),
                ids -> teams.all(ids).stream().collect(Collectors.toMap(Team::id, Team::name)));
    }

    /** Open tasks take a team's new name. */
    @Component
    static class Renaming {

        private final StoredTitles titles;
        private final Collaboratives collaboratives;

        Renaming(StoredTitles titles, Collaboratives collaboratives) {
            this.titles = titles;
            this.collaboratives = collaboratives;
        }

        @EventListener
        void on(TeamRenamed event) {
            String code = collaboratives.get(event.collaborativeId()).code();
            titles.update(code, TeamVariables.TEAM_ID, event.teamId());
        }
    }
}
