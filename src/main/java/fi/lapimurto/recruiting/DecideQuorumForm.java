package fi.lapimurto.recruiting;

import fi.lapimurto.engine.FormValues;
import fi.lapimurto.engine.TaskForm;
import fi.lapimurto.engine.TaskSubject;
import fi.lapimurto.recruiting.DecideQuorum.Quorum;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The organisers decide what to do with too few teams. */
@Component
class DecideQuorumForm implements TaskForm {

    private final TeamQuorum quorum;

    DecideQuorumForm(TeamQuorum quorum) {
        this.quorum = quorum;
    }

    @Override
    public String id() {
        return "recruitment-decide-quorum";
    }

    @Override
    public Object prefill(TaskSubject subject) {
        return Map.of("teams", quorum.teams(subject.id("collaborativeId")));
    }

    @Override
    public Map<String, Object> submit(TaskSubject subject, FormValues values) {
        UUID id = subject.id("collaborativeId");
        DecideQuorum decision = values.bind(DecideQuorum.class);
        quorum.decide(id, decision, subject.userId());
        return Map.of("recruitingPostponed", decision.quorum() == Quorum.postpone);
    }
}
