package fi.lapimurto.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.handbook.StepSheets;
import fi.lapimurto.people.AccessControl;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LapimurtoTest
class TeamsTests {

    private final Teams teams;
    private final TeamAccess access;
    private final AccessControl accessControl;
    private final People people;
    private final Story story;
    private final StepSheets sheets;

    @Autowired
    TeamsTests(
            Teams teams,
            TeamAccess access,
            AccessControl accessControl,
            People people,
            Story story,
            StepSheets sheets) {
        this.teams = teams;
        this.access = access;
        this.accessControl = accessControl;
        this.people = people;
        this.story = story;
        this.sheets = sheets;
    }

    @Test
    void aTeamBeginsWithItsContactAndThePlacesOfItsApplication() {
        Collaborative here = story.open("Teams begin", "en");
        Team team = teams.admit(Story.ORGANISER, SampleTeams.team(here, "Harbour"));
        assertThat(teams.of(here.id())).containsExactly(team);
        assertThat(sheets.facts(here.id()).teamsTakingPart()).isEqualTo(1);
        assertThat(teams.members(team.id()))
                .extracting(Member::name, Member::contact, Member::profession)
                .containsExactly(tuple("Carla Contact", true, null), tuple(null, false, "Nurse"));
    }

    @Test
    void theEleventhTeamNeedsAReasonAlsoWhenManyComeAtOnce() throws Exception {
        Collaborative here = story.open("Many teams", "en");
        ExecutorService pool = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Boolean>> admissions = IntStream.range(0, 14)
                    .<Callable<Boolean>>mapToObj(number -> () -> admitted(here, "Team " + number))
                    .toList();
            long admitted = 0;
            for (var result : pool.invokeAll(admissions)) {
                admitted += result.get() ? 1 : 0;
            }
            assertThat(admitted).isEqualTo(Teams.MOST);
        } finally {
            pool.shutdown();
        }
        teams.admit(Story.ORGANISER, SampleTeams.team(here, "One more", "They share a ward with team 3"));
        assertThat(teams.of(here.id())).hasSize(Teams.MOST + 1);
    }

    private boolean admitted(Collaborative here, String name) {
        try {
            teams.admit(Story.ORGANISER, SampleTeams.team(here, name));
            return true;
        } catch (UseCaseRejected refused) {
            return false;
        }
    }

    @Test
    void aTeamsPeopleReachTheirTeamAndNothingElse() {
        Collaborative here = story.open("Access", "en");
        UUID own = teams.admit(Story.ORGANISER, SampleTeams.team(here, "Own")).id();
        UUID other =
                teams.admit(Story.ORGANISER, SampleTeams.team(here, "Other")).id();
        String contact = TestPeople.somebody(people);
        String coach = TestPeople.somebody(people);
        people.assign(contact, Role.team_contact, here.id(), own);
        people.assign(coach, Role.coach, here.id(), own);

        access.require(contact, Permission.TEAM_DECIDE, own);
        access.require(coach, Permission.TEAM_READ, own);
        access.require(Story.ORGANISER, Permission.TEAM_ORGANISE, own);
        assertThatThrownBy(() -> access.require(coach, Permission.TEAM_DECIDE, own))
                .isInstanceOfSatisfying(
                        UseCaseRejected.class, it -> assertThat(it.kind()).isEqualTo(UseCaseRejected.Kind.FORBIDDEN));
        for (String login : List.of(contact, coach, TestPeople.somebody(people, Role.organiser))) {
            assertThatThrownBy(() -> access.require(login, Permission.TEAM_READ, other))
                    .isInstanceOfSatisfying(
                            UseCaseRejected.class,
                            it -> assertThat(it.kind()).isEqualTo(UseCaseRejected.Kind.NOT_FOUND));
        }
        assertThat(accessControl.may(contact, Permission.ROUND_READ, here.id())).isFalse();
        people.withdraw(contact, Role.team_contact, here.id(), own);
        assertThatThrownBy(() -> access.require(contact, Permission.TEAM_READ, own))
                .isInstanceOf(UseCaseRejected.class);
    }
}
