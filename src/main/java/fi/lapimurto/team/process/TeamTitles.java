package fi.lapimurto.team.process;

import fi.lapimurto.engine.TitlePart;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.Teams;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
}
