package fi.lapimurto.database;

import fi.lapimurto.Application;
import java.util.TimeZone;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.boot.SpringApplication;

/** The program, which starts one process instance after the other and says so after each commit, until it is killed. */
class KilledProgram {

    static final String ACKNOWLEDGED = "acknowledged ";
    private static final String KEY = "wait-for-someone";

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        var program = SpringApplication.run(Application.class, args);
        var model = Bpmn.createExecutableProcess(KEY)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("UserTask_Wait")
                .endEvent()
                .done();
        program.getBean(RepositoryService.class)
                .createDeployment()
                .addModelInstance(KEY + ".bpmn", model)
                .deploy();
        var processes = program.getBean(RuntimeService.class);
        while (true) {
            System.out.println(
                    ACKNOWLEDGED + processes.startProcessInstanceByKey(KEY).getId());
        }
    }
}
