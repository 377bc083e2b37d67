package fi.lapimurto.handbook.process;

import fi.lapimurto.engine.ModelEvents;
import fi.lapimurto.engine.TaskSubject;
import fi.lapimurto.handbook.CancellationDateNear;
import fi.lapimurto.handbook.EvaluationDue;
import fi.lapimurto.handbook.InfoSessionInvited;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The events that the process of a collaborative publishes. */
@Component
class CollaborativeEvents implements ModelEvents {

    @Override
    public List<ModelEvent<?>> all() {
        return List.of(
                new ModelEvent<>(InfoSessionInvited.class, it -> new InfoSessionInvited(collaborative(it))),
                new ModelEvent<>(EvaluationDue.class, it -> new EvaluationDue(collaborative(it))),
                new ModelEvent<>(
                        CancellationDateNear.class,
                        it -> new CancellationDateNear(
                                collaborative(it), LocalDate.parse(it.text(CollaborativeProcess.CANCELLATION_DAY)))));
    }

    private static UUID collaborative(TaskSubject subject) {
        return subject.id(CollaborativeProcess.COLLABORATIVE_ID);
    }
}
