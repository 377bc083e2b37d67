package fi.lapimurto.recruiting;

import fi.lapimurto.handbook.Recruits;
import fi.lapimurto.team.Teams;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class CountedRecruits implements Recruits {

    private final ApplicationRows applications;
    private final Teams teams;

    CountedRecruits(ApplicationRows applications, Teams teams) {
        this.applications = applications;
        this.teams = teams;
    }

    @Override
    public RecruitCount count(UUID collaborativeId) {
        List<Application> all = applications.of(collaborativeId);
        return new RecruitCount(
                teams.of(collaborativeId).size() + with(all, ApplicationState.accepted),
                with(all, ApplicationState.waiting),
                with(all, ApplicationState.declined),
                with(all, ApplicationState.received));
    }

    private static int with(List<Application> all, ApplicationState state) {
        return (int) all.stream().filter(it -> it.state() == state).count();
    }
}
