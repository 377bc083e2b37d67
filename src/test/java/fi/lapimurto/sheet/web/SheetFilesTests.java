package fi.lapimurto.sheet.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.web.Program;
import fi.lapimurto.handbook.StepSheet;
import fi.lapimurto.handbook.StepSheets;
import fi.lapimurto.people.People;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every list goes out as a file and comes back as it went. */
@LapimurtoTest
class SheetFilesTests {

    @Autowired
    Story story;

    @Autowired
    StepSheets sheets;

    @Autowired
    People people;

    @LocalServerPort
    int port;

    @AfterEach
    void english() {
        people.chooseLanguage(Story.ORGANISER, "en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "sv"})
    void aFileThatNobodyChangedChangesNothing(String language) {
        Collaborative round = story.prepared("Files in " + language);
        story.fillLists(round);
        people.chooseLanguage(Story.ORGANISER, language);
        Program program = new Program(port, Story.ORGANISER);
        for (StepSheet<?> sheet : sheets.all()) {
            String list = list(round, sheet);
            JsonNode before = Program.json(program.get(list)).path("rows");

            HttpResponse<String> file = program.get(address(list, "/file.csv"));
            people.chooseLanguage(Story.ORGANISER, "en");
            HttpResponse<String> taken =
                    program.send("PUT", address(list, "/file"), file.body(), "Content-Type", "text/csv");
            people.chooseLanguage(Story.ORGANISER, language);

            assertThat(before).as(sheet.id()).isNotEmpty();
            assertThat(taken.statusCode()).as(sheet.id() + taken.body()).isEqualTo(200);
            assertThat(Program.json(taken).path("rows")).as(sheet.id()).isEqualTo(before);
        }
    }

    @Test
    void aFileOfAnotherListIsRefusedWithTheColumnThatItLacks() {
        Collaborative round = story.prepared("Wrong file");
        Program program = new Program(port, Story.ORGANISER);

        HttpResponse<String> refused = program.send(
                "PUT",
                "/api/collaboratives/" + round.id() + "/lists/costs/file",
                "Venue;Nobody asks this\nHall;1\n",
                "Content-Type",
                "text/csv");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("“Cost”").doesNotContain("Exception");
    }

    @Test
    void daysAndTimesOfWorkbooksAreUnderstood() {
        Collaborative round = story.prepared("Days of workbooks");
        Program program = new Program(port, Story.ORGANISER);

        HttpResponse<String> taken = program.send(
                "PUT",
                "/api/collaboratives/" + round.id() + "/lists/publications/file",
                "what;whose;channel;publishedOn\nposter;A;innokyla;46433\nposter;B;innokyla;3.2.2027\n",
                "Content-Type",
                "text/csv");

        assertThat(List.of(
                        Program.json(taken).at("/rows/0/fields/publishedOn").asText(),
                        Program.json(taken).at("/rows/1/fields/publishedOn").asText()))
                .as(taken.body())
                .containsExactly("2027-02-15", "2027-02-03");
    }

    private static String list(Collaborative round, StepSheet<?> sheet) {
        int occurrence = sheet.scope() == StepSheet.Scope.collaborative ? 0 : 1;
        return "/api/collaboratives/" + round.id() + "/lists/" + sheet.id()
                + (occurrence == 0 ? "" : "?occurrence=" + occurrence);
    }

    private static String address(String list, String part) {
        int query = list.indexOf('?');
        return query < 0 ? list + part : list.substring(0, query) + part + list.substring(query);
    }
}
