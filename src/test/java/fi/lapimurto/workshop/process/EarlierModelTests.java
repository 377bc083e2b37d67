package fi.lapimurto.workshop.process;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.engine.Forms;
import fi.lapimurto.schedule.CollaborativeSchedules;
import fi.lapimurto.workshop.WorkshopInvited;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** An instance of an earlier version of a model, which named dates and delegates by expressions and has no properties. */
@LapimurtoTest
@RecordApplicationEvents
class EarlierModelTests {

    private static final BpmnModelInstance EARLIER = Bpmn.createExecutableProcess("workshop")
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent()
            .serviceTask("ServiceTask_InviteToWorkshop")
            .camundaDelegateExpression("#{inviteToWorkshopDelegate}")
            .userTask("UserTask_ReflectOnWorkshop")
            .name("Reflect on workshop")
            .camundaFormRef("workshop-reflect-on-workshop-${language}")
            .camundaFormRefBinding("latest")
            .camundaCandidateGroups("organisers-${collaborativeId}")
            .camundaDueDate("#{planned.at(execution, 'reflected')}")
            .camundaFollowUpDate("#{planned.from(execution, 'feedback_asked', 'reflected')}")
            .intermediateCatchEvent("TimerEvent_LastDayOver")
            .timerWithDate("#{planned.at(execution, 'feedback_asked')}")
            .endEvent()
            .done();

    @Autowired
    Story story;

    @Autowired
    CollaborativeSchedules planning;

    @Autowired
    Forms forms;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    ApplicationEvents events;

    private String deployment;

    @AfterEach
    void theModelInForceIsTheNewestAgain() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void keepsItsDatesItsTitlesAndItsEvents() {
        Collaborative here = story.open("Begun before", "en");
        deployment = repository
                .createDeployment()
                .addModelInstance("earlier.bpmn", EARLIER)
                .deploy()
                .getId();
        String definition = repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .singleResult()
                .getId();
        ProcessInstance workshop = runtime.startProcessInstanceById(
                definition,
                here.code(),
                Map.of("collaborativeId", here.id().toString(), "language", "en", "workshopNumber", 1));

        assertThat(events.stream(WorkshopInvited.class)).contains(new WorkshopInvited(here.id(), 1));
        Task reflect = tasks.createTaskQuery()
                .processInstanceId(workshop.getId())
                .taskCandidateGroup("organisers-" + here.id())
                .singleResult();
        assertThat(reflect.getName()).isEqualTo("Reflect on workshop – workshop 1 – Begun before");
        assertThat(reflect.getDueDate()).isEqualTo(Date.from(due(here, Milestone.reflected)));
        assertThat(reflect.getFollowUpDate()).isEqualTo(Date.from(due(here, Milestone.feedback_asked)));

        forms.submit(
                reflect.getId(), Map.of("outcome", "skipped", "skipReason", "Not needed this time"), Story.ORGANISER);
        assertThat(management
                        .createJobQuery()
                        .processInstanceId(workshop.getId())
                        .singleResult()
                        .getDuedate())
                .isEqualTo(Date.from(due(here, Milestone.feedback_asked)));
    }

    private Instant due(Collaborative here, Milestone milestone) {
        return planning.at(here.id(), milestone, 1).orElseThrow();
    }
}
