package fi.lapimurto;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.Forms;
import fi.lapimurto.handbook.ChecklistForm.FormOccurrence;
import fi.lapimurto.handbook.StepSheet;
import fi.lapimurto.handbook.StepSheets;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.sheet.RowEdit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;

/** What people do in a process test, told in their words. Everything goes through the door that forms go through. */
@TestComponent
public class Story {

    public static final String ORGANISER = "olga";
    public static final LocalDate FIRST_DAY = LocalDate.of(2027, 9, 1);

    private final Forms forms;
    private final People people;
    private final Collaboratives collaboratives;
    private final SampleRows rows;
    private final StepSheets sheets;
    private final ObjectMapper json;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;

    public Story(
            Forms forms,
            People people,
            Collaboratives collaboratives,
            SampleRows rows,
            StepSheets sheets,
            ObjectMapper json,
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management) {
        this.forms = forms;
        this.people = people;
        this.collaboratives = collaboratives;
        this.rows = rows;
        this.sheets = sheets;
        this.json = json;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
    }

    /** Somebody with a role everywhere; the password is the login. */
    public String person(String login, Role... roles) {
        if (people.find(login).isEmpty()) {
            people.createDemoPerson(login, "Test person " + login, "en", roles);
        }
        return login;
    }

    public Collaborative open(String name, String language) {
        return open(name, language, FIRST_DAY);
    }

    /** A collaborative whose lists are still empty. */
    public Collaborative open(String name, String language, LocalDate firstDay) {
        person(ORGANISER, Role.organiser);
        String code = forms.start(
                "collaborative",
                Map.of(
                        "name",
                        name,
                        "level",
                        "regional",
                        "language",
                        language,
                        "firstWorkshopDay",
                        firstDay.toString(),
                        "deviationReason",
                        "These days suit everybody who takes part"),
                ORGANISER);
        return collaboratives.findByCode(code).orElseThrow();
    }

    public Collaborative openWithLists(String name, String language) {
        return openWithLists(name, language, FIRST_DAY);
    }

    /** A collaborative whose lists are all filled, so that no rule about them stops a story about something else. */
    public Collaborative openWithLists(String name, String language, LocalDate firstDay) {
        Collaborative collaborative = open(name, language, firstDay);
        fillLists(collaborative);
        return collaborative;
    }

    /** Puts sample rows into every list of a collaborative. */
    public void fillLists(Collaborative collaborative) {
        rows.addTo(collaborative.id(), ORGANISER);
    }

    /** Leaves exactly these rows in a list, each as field by field it would be sent. */
    @SafeVarargs
    public final void rows(Collaborative collaborative, String list, int occurrence, Map<String, Object>... content) {
        FormOccurrence place = new FormOccurrence(collaborative.id(), occurrence);
        replace(sheets.find(list), place, List.of(content));
    }

    private <R extends Record> void replace(
            StepSheet<R> sheet, FormOccurrence place, List<Map<String, Object>> content) {
        List<RowEdit> edits = new ArrayList<>();
        sheets.open(sheet.id(), place, ORGANISER)
                .rows()
                .forEach(row -> edits.add(new RowEdit(row.id(), row.version(), Map.of(), true, true)));
        content.forEach(row -> edits.add(new RowEdit(
                null, null, json.convertValue(row, new TypeReference<Map<String, JsonNode>>() {}), false, true)));
        sheets.save(sheet, place, edits, ORGANISER);
    }

    /** A collaborative whose steps 1 and 2 are behind it. */
    public Collaborative prepared(String name) {
        return prepared(open(name, "en"));
    }

    /** One whose steps 1 and 2 are behind it, and whose lists are all filled. */
    public Collaborative preparedWithLists(String name) {
        return prepared(openWithLists(name, "en"));
    }

    private Collaborative prepared(Collaborative collaborative) {
        skip(collaborative, "Step01_AgreeCommission");
        skip(collaborative, "Step02_PrepareProgramme");
        return collaborative;
    }

    public void submit(Collaborative collaborative, String element, Map<String, Object> values) {
        forms.submit(collaborative.code(), element, values, ORGANISER);
    }

    public void skip(Collaborative collaborative, String element) {
        submit(collaborative, element, Map.of("outcome", "skipped", "skipReason", "Not needed this time"));
    }

    public ProcessInstance instance(Collaborative collaborative) {
        return instance(collaborative, "collaborative");
    }

    public ProcessInstance instance(Collaborative collaborative, String process) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(collaborative.code())
                .singleResult();
    }

    public List<Task> tasks(Collaborative collaborative) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(collaborative.code())
                .list();
    }

    public Task task(Collaborative collaborative, String element) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(collaborative.code())
                .taskDefinitionKey(element)
                .singleResult();
    }

    /** Runs every job of the collaborative that is due, and what follows from it. */
    public void runDueJobs(Collaborative collaborative) {
        for (Job job = due(collaborative); job != null; job = due(collaborative)) {
            management.executeJob(job.getId());
        }
    }

    private Job due(Collaborative collaborative) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(collaborative.code()).list().stream()
                .flatMap(
                        instance -> management
                                .createJobQuery()
                                .processInstanceId(instance.getProcessInstanceId())
                                .executable()
                                .list()
                                .stream())
                .findFirst()
                .orElse(null);
    }

    public static void moveTo(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }
}
