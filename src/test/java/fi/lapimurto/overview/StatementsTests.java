package fi.lapimurto.overview;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Visitor;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.Forms;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
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
    private EntityManagerFactory entities;

    @LocalServerPort
    private int port;

    private Statistics statistics;
    private String organiser;
    private Visitor visitor;

    @BeforeEach
    void count() {
        statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        organiser = TestPeople.somebody(people, Role.organiser);
        visitor = new Visitor(port);
        visitor.signIn(organiser, organiser);
    }

    @AfterEach
    void countNoMore() {
        statistics.setStatisticsEnabled(false);
    }

    @Test
    void thirtyCollaborativesTakeNoMoreStatementsThanOne() {
        String first = open();
        long list = statements("/collaboratives");
        long start = statements("/");
        long board = statements(first);
        for (int i = 1; i < 30; i++) {
            open();
        }

        // The second page of a list is counted by a statement of its own.
        assertThat(statements("/collaboratives")).isBetween(list, list + 1).isLessThan(10);
        assertThat(statements("/")).isBetween(start, start + 1).isLessThan(12);
        assertThat(statements(first)).isEqualTo(board).isLessThan(20);
    }

    @Test
    void decisionsMakeTheBoardNoDearer() {
        String board = open();
        long before = statements(board);
        String code = collaboratives
                .findById(java.util.UUID.fromString(board.substring(board.lastIndexOf('/') + 1)))
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
        statistics.clear();
        assertThat(visitor.get(page).statusCode()).isEqualTo(200);
        return statistics.getPrepareStatementCount();
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
