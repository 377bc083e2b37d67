package fi.lapimurto.team.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.Visitor;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamTester;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who bears what of the costs, with teams that were really admitted. */
@LapimurtoTest
class CostSplitPagesTests {

    @Autowired
    Story story;

    @Autowired
    TeamTester tester;

    @Autowired
    People people;

    @LocalServerPort
    int port;

    private Collaborative collaborative;
    private Team harbour;
    private Visitor organiser;
    private String page;

    @BeforeEach
    void aRoundWithTwoTeams() {
        collaborative = story.openWithLists("Costly round", "en");
        harbour = tester.admit(collaborative, "Harbour");
        tester.admit(collaborative, "Hilltop");
        String login = TestPeople.somebody(people);
        people.assign(login, Role.organiser, collaborative.id());
        organiser = new Visitor(port);
        organiser.signIn(login, login);
        page = "/collaboratives/" + collaborative.id() + "/costs";
    }

    @Test
    void showsEachOrganisationAndTeamAndIsTakenAlong() {
        Map<String, String> row = Map.of(
                "rows[0].kind", "other",
                "rows[0].what", "=1+1",
                "rows[0].payer", "participants",
                "rows[0].unit", "team",
                "rows[0].budget", "100.01",
                "rows[0].actual", "90",
                "rows[0].note", "Flowers");
        assertThat(organiser.submit(page, page, row).statusCode()).isEqualTo(302);

        assertThat(organiser.get(page).body()).contains(page + "/split", "Budgeted so far: €");
        String split = organiser.get(page + "/split").body();
        assertThat(split).contains("Harbour", "Hilltop", harbour.organisation(), "Organiser", "In all", "Budget");

        HttpResponse<String> csv = organiser.get(page + "/split.csv");
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", collaborative.code());
        assertThat(csv.body())
                .contains("Organisation;Team;", collaborative.code() + ";Other;'=1+1;Participants;")
                .contains(";Harbour;;;50,01;;45,00;Flowers", ";Hilltop;;;50,00;;45,00;Flowers");
    }

    @Test
    void isHiddenFromThoseWhoMayNotReadTheRound() {
        String stranger = TestPeople.somebody(people, Role.organiser);
        Visitor visitor = new Visitor(port);
        visitor.signIn(stranger, stranger);

        assertThat(visitor.get(page + "/split").statusCode())
                .isEqualTo(visitor.get(page).statusCode())
                .isNotEqualTo(200);
        assertThat(visitor.get(page + "/split.csv").statusCode()).isNotEqualTo(200);
        String contact = tester.contact(harbour);
        Visitor member = new Visitor(port);
        member.signIn(contact, contact);
        assertThat(member.get(page + "/split").statusCode()).isNotEqualTo(200);
    }
}
