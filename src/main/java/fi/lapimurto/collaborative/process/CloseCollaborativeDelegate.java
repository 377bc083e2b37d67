package fi.lapimurto.collaborative.process;

import fi.lapimurto.collaborative.Course;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a collaborative whose steps are all finished. */
@Component
class CloseCollaborativeDelegate implements JavaDelegate {

    private final Course course;

    CloseCollaborativeDelegate(Course course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        course.close(UUID.fromString((String) execution.getVariable(CollaborativeProcess.COLLABORATIVE_ID)));
    }
}
