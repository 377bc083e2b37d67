package fi.lapimurto.deadline.process;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.engine.OwnAuthority;
import java.util.List;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LapimurtoTest
class DecisionTableTests {

    @Autowired
    private DecisionService decisions;

    @Autowired
    private OwnAuthority authority;

    @Autowired
    private IdentityService identity;

    /** Organisers open collaboratives in Tasklist, and the engine lets none of them evaluate decisions themselves. */
    @Test
    void isReadForWhoeverBeginsACollaborative() {
        identity.setAuthentication("olga", List.of());
        try {
            assertThat(new DecisionTable(decisions, authority).rules()).hasSize(Milestone.values().length);
        } finally {
            identity.clearAuthentication();
        }
    }
}
