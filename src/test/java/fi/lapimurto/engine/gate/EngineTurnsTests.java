package fi.lapimurto.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class EngineTurnsTests {

    private final EngineTurns turns = new EngineTurns(Duration.ZERO);

    @Test
    void onePersonsCallsLeaveRoomForOthers() throws Closed {
        List<EngineTurns.Turn> taken = new ArrayList<>();
        for (int i = 0; i < EngineTurns.OF_ONE; i++) {
            taken.add(turns.take("anna"));
        }
        assertRefused("anna", HttpStatus.TOO_MANY_REQUESTS);
        taken.add(turns.take("bo"));
        taken.get(0).close();
        turns.take("anna").close();
    }

    @Test
    void allCallsTogetherLeaveConnectionsForPages() throws Closed {
        List<EngineTurns.Turn> taken = new ArrayList<>();
        for (int i = 0; i < EngineTurns.ALL; i++) {
            taken.add(turns.take("person" + i));
        }
        assertRefused("late", HttpStatus.SERVICE_UNAVAILABLE);
        taken.get(0).close();
        turns.take("late").close();
        taken.get(1).close();
        turns.take("late").close();
    }

    private void assertRefused(String login, HttpStatus status) {
        assertThatThrownBy(() -> turns.take(login))
                .isInstanceOfSatisfying(
                        Closed.class, it -> assertThat(it.status()).isEqualTo(status));
    }
}
