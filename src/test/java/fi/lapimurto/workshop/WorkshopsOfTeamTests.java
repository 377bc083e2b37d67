package fi.lapimurto.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.Filled;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.Visitor;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamTester;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a team reads of its round: days, places, programmes and what is shared, and nothing that is not ready. */
@LapimurtoTest
class WorkshopsOfTeamTests {

    @Autowired
    Story story;

    @Autowired
    TeamTester tester;

    @LocalServerPort
    int port;

    private Collaborative here;
    private Visitor member;
    private String page;

    @BeforeEach
    void aMemberOfATeam() {
        here = story.openWithLists("Where and when", "en");
        Team team = tester.admit(here, "Harbour");
        String login = tester.joined(team, "Mia Member");
        member = new Visitor(port);
        member.signIn(login, login);
        page = "/teams/" + team.id();
    }

    @Test
    void whatIsNotDecidedIsToldLater() {
        assertThat(member.get(page).body())
                .contains("1–2 Sep 2027", "The place is told later", "Is being planned")
                .doesNotContain("Kuvitteellan työväentalo", "Common workspace");
    }

    @Test
    void whatIsDecidedIsToldToTheTeam() {
        story.skip(here, "Step01_AgreeCommission");
        story.skip(here, "Step02_PrepareProgramme");
        story.submit(here, "Step04_BookVenues", Filled.form("collaborative-book-venues"));
        story.submit(here, "Step05_OpenWorkspace", Filled.form("collaborative-open-workspace"));
        story.skip(here, "Step09_PrepareMatrixAndLists");
        story.submit(here, "UserTask_PlanProgramme", Filled.form("workshop-plan-programme"));

        String body = member.get(page).body();
        assertThat(body)
                .contains(
                        "Kuvitteellan työväentalo, Kuvitteella",
                        "https://tyotila.example.org/sujuvasti\"",
                        "Show the programme of workshop 1",
                        "Asiakkaan polku seinälle")
                .doesNotContain("Valmentajien reflektio", "Valmentajan muistilista", "Tervetuloa kierrokselle");
        Story.moveTo(Instant.parse("2027-05-04T09:00:00Z"));
        assertThat(member.get(page).body())
                .contains("Tervetuloa kierrokselle")
                .doesNotContain("Kysynnän laskennan ohje");
    }
}
