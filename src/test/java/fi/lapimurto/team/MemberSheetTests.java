package fi.lapimurto.team;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.web.Program;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.participants.SampleLists;
import fi.lapimurto.people.People;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A team's people as one list: the rules of a team hold for each row. */
@LapimurtoTest
class MemberSheetTests {

    @Autowired
    Story story;

    @Autowired
    Teams teams;

    @Autowired
    People people;

    @Autowired
    RetryingTransaction transaction;

    @LocalServerPort
    int port;

    @Test
    void severalAreNamedAtOnceAndOneLeavesFromTheSameList() {
        Team team = team("Named at once");
        Program contact = new Program(port, SampleLists.contact(people, team));

        JsonNode named = Program.json(contact.post(list(team) + "/rows", rows(1, 3)));
        assertThat(named.path("rows").findValuesAsText("name")).contains("Person 1", "Person 2", "Person 3");

        JsonNode last = named.path("rows").path(named.path("rows").size() - 1);
        HttpResponse<String> removed =
                contact.send("DELETE", list(team) + "/rows/" + last.path("id").asText(), null, "If-Match", "\"0\"");
        assertThat(removed.statusCode()).as(removed.body()).isEqualTo(204);
        assertThat(names(team)).contains("Person 1", "Person 2").doesNotContain("Person 3");
    }

    @Test
    void aNinthWithoutGroundsIsRefusedBesideItsRowAndNobodyIsKept() {
        Team team = team("Nine");
        Program contact = new Program(port, SampleLists.contact(people, team));
        int before = teams.members(team.id()).size();

        HttpResponse<String> refused = contact.post(list(team) + "/rows", rows(1, 9 - before));

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(Program.json(refused).at("/errors/0/field").asText())
                .isEqualTo("rows[" + (8 - before) + "].grounds");
        assertThat(teams.members(team.id())).hasSize(before);
    }

    @Test
    void aFileNamesPeopleAndTheListGoesOutAgain() {
        Team team = team("File");
        Program contact = new Program(port, SampleLists.contact(people, team));

        HttpResponse<String> taken = contact.send(
                "PUT",
                list(team) + "/file",
                "Nimi;Sähköposti;Viestien kieli;Esihenkilö\nUusi Ihminen;uusi@example.org;suomi;ei\n",
                "Content-Type",
                "text/csv");

        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        assertThat(names(team)).contains("Uusi Ihminen");
        assertThat(contact.get(list(team) + "/file.csv").body()).contains("Uusi Ihminen", "uusi@example.org");
    }

    @Test
    void whoDoesNotKeepTheTeamsPeopleSeesNoList() {
        Team team = team("Closed");
        Team other = team("Other");
        Program stranger = new Program(port, SampleLists.contact(people, other));

        assertThat(stranger.get(list(team)).statusCode()).isIn(403, 404);
        assertThat(stranger.post(list(team) + "/rows", rows(1, 1)).statusCode()).isIn(403, 404);
    }

    private Team team(String name) {
        Collaborative here = story.prepared("People of " + name);
        return transaction.inTransaction(() -> teams.admit(Story.ORGANISER, SampleTeams.team(here, name)));
    }

    private List<String> names(Team team) {
        return teams.members(team.id()).stream().map(Member::name).toList();
    }

    private static String list(Team team) {
        return "/api/teams/" + team.id() + "/people";
    }

    private static String rows(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj("""
                        {"name": "Person %1$d", "email": "person%1$d@example.org", "supervisor": "no", "language": "en"}"""::formatted).collect(Collectors.joining(",", "[", "]"));
    }
}
