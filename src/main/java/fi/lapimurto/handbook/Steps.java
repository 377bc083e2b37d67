package fi.lapimurto.handbook;

import fi.lapimurto.engine.UseCaseRejected;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface Steps extends Repository<Step, Step.StepId> {

    Step save(Step step);

    Optional<Step> findById(Step.StepId id);

    @Query("select s from Step s where s.id.collaborativeId = :collaborativeId order by s.id.number")
    List<Step> of(UUID collaborativeId);

    default Step get(UUID collaborativeId, int number) {
        return findById(new Step.StepId(collaborativeId, number))
                .orElseThrow(() -> UseCaseRejected.notFound("collaborative.step.unknown", number));
    }
}
