package fi.lapimurto.overview;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.StatementCounter;
import fi.lapimurto.Visitor;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.Forms;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@LapimurtoTest
class StatementsTests {

    @Autowired
    private People people;

    @Autowired
    private Forms forms;

    @Autowired
    private Collaboratives collaboratives;

    @Autowired
    private StatementCounter statements;

    @LocalServerPort
    private int port;

    private String organiser;
    private Visitor visitor;

    @BeforeEach
    void anOrganiserIsSignedIn() {
        organiser = TestPeople.somebody(people, Role.organiser);
        visitor = new Visitor(port);
        visitor.signIn(organiser, organiser);
    }

    @Test
    void thirtyCollaborativesTakeNoMoreStatementsThanOne() {
        String first = open();
        List<String> pages = List.of(
                "/",
                "/collaboratives",
                "/collaboratives?search=smooth&state=running",
                "/api/my-work",
                "/api/collaboratives",
                first,
                "/api" + first + "/dates");
        pages.forEach(this::statements);
        List<Long> one = pages.stream().map(this::statements).toList();
        for (int i = 1; i < 30; i++) {
            open();
        }

        List<Long> thirty = pages.stream().map(this::statements).toList();
        for (int i = 0; i < pages.size(); i++) {
            // What does not fit on the first page of a list is counted by a statement of its own.
            assertThat(thirty.get(i)).as(pages.get(i)).isBetween(one.get(i), one.get(i) + 1);
        }
        assertThat(thirty).as("%s", pages).allMatch(it -> it < 35);
    }

    @Test
    void decisionsMakeTheBoardNoDearer() {
        String board = open();
        // The first answer of all also reads the models.
        statements(board);
        long before = statements(board);
        String code = collaboratives
                .findById(UUID.fromString(board.substring(board.lastIndexOf('/') + 1)))
                .orElseThrow()
                .code();
        Map<String, Object> skipped = Map.of("outcome", "skipped", "skipReason", "Not needed");
        for (String step :
                new String[] {"Step01_AgreeCommission", "Step02_PrepareProgramme", "UserTask_PlanRecruiting"}) {
            forms.submit(code, step, skipped, organiser);
        }

        assertThat(statements(board)).isEqualTo(before);
    }

    private long statements(String page) {
        long before = statements.count();
        assertThat(visitor.get(page).statusCode()).isEqualTo(200);
        return statements.count() - before;
    }

    private String open() {
        String code = forms.start(
                "collaborative",
                Map.of(
                        "name",
                        "Smooth access",
                        "level",
                        "regional",
                        "language",
                        "en",
                        "firstWorkshopDay",
                        "2027-09-01"),
                organiser);
        return "/collaboratives/"
                + collaboratives.findByCode(code).orElseThrow().id();
    }
}
