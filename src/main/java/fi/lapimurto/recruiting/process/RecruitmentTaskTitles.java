package fi.lapimurto.recruiting.process;

import fi.lapimurto.engine.TaskSubject;
import fi.lapimurto.engine.TaskTitles;
import fi.lapimurto.recruiting.ApplicationDecisions;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ends the name of a task about an application in the application's reference: no name of anybody's. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RecruitmentTaskTitles implements TaskTitles {

    private final ApplicationDecisions deciding;

    RecruitmentTaskTitles(ApplicationDecisions deciding) {
        this.deciding = deciding;
    }

    @Override
    public boolean of(TaskSubject subject) {
        return subject.process().equals(RecruitmentProcess.KEY);
    }

    @Override
    public String title(String label, TaskSubject subject) {
        String about = subject.has(RecruitmentProcess.APPLICATION_ID)
                ? " " + deciding.reference(subject.id(RecruitmentProcess.APPLICATION_ID))
                : "";
        return label + about + " – " + deciding.collaborative(subject.id(RecruitmentProcess.COLLABORATIVE_ID));
    }
}
