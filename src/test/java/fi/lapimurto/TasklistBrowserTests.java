package fi.lapimurto;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.engine.FormComponent;
import fi.lapimurto.engine.FormFields;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.handbook.Checklist;
import fi.lapimurto.handbook.Decision;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.people.TestPeople;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people see and click in Tasklist and Cockpit. The pictures lie under target/screenshots. */
@LapimurtoTest
class TasklistBrowserTests {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final By FORM = By.cssSelector(".fjs-form");
    private static final By START = By.cssSelector("[ng-click='startProcessInstance()']");
    private static final By COMPLETE = By.cssSelector("[ng-click='complete()']");
    private static final By TITLE = By.cssSelector(".task-details h2");
    private static final By SAVE = By.cssSelector("[ng-click='save($event)']");
    private static final By WRONG = By.cssSelector(".typed-wrong");
    private static final By REFUSED = By.cssSelector(".alert-danger");
    private static final By CLAIM = By.cssSelector(".task-details .claim");
    private static final By GREY = By.cssSelector(".disabled-form");
    private static final By KEPT = By.cssSelector(".task-details .kept[data-state='kept']");
    private static final By ELSEWHERE = By.cssSelector(".task-details .kept[data-state='elsewhere']");
    private static final By CREATED = By.cssSelector(".tasks-list .creation-date [uib-tooltip]");

    @Autowired
    private People people;

    @Autowired
    private Story story;

    @Autowired
    private Collaboratives collaboratives;

    @Autowired
    private Checklist checklist;

    @Autowired
    private RetryingTransaction repetition;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private FormFields fields;

    @LocalServerPort
    private int port;

    private Browser browser;
    private DateTimeFormatter dates;

    @BeforeEach
    void anAdminHasBeenHere() {
        TestPeople.anAdmin(people);
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void anOrganiserBeginsInFinnishAndComesToTheNextTasks() {
        openBrowser("fi", 1400, 900);
        beginAndGoOn(
                "fi",
                "Käynnistä prosessi",
                "1 Sovi tilaus ja tavoitteet – ",
                "Valmennuskierros ei voi päättyä ennen kuin se alkaa.",
                "Tehtävä on valmis.",
                "2 Valmistele ohjelma",
                "3 Suunnittele rekrytointi – ");
    }

    @Test
    void anOrganiserBeginsInEnglishOnANarrowScreen() {
        openBrowser("en", 390, 844);
        beginAndGoOn(
                "en",
                "Start process",
                "1 Agree commission and goals – ",
                "The collaborative cannot end before it begins.",
                "The task is done.",
                "2 Prepare programme",
                "3 Plan recruiting – ");
    }

    private void beginAndGoOn(
            String language, String start, String first, String refusal, String done, String second, String third) {
        String organiser = organiser(language);
        String name = (language.equals("fi") ? "Sujuvasti hoitoon " : "Smooth access ") + organiser;
        browser.go(TASKLIST);
        picture(language, "1-sign-in");
        browser.signIn(organiser);
        browser.see(By.cssSelector(".task-filters"));
        By toggle = By.cssSelector(".navbar-toggle");
        if (browser.sees(toggle)) {
            browser.click(toggle);
        }
        browser.click(By.partialLinkText(start));
        browser.click(By.xpath("//*[contains(@class,'modal-content')]//a[contains(.,'Valmennuskierros')]"));
        browser.see(FORM);
        picture(language, "2-start-form");
        fill(Filled.START, Filled.form(Filled.START, "name", name, "language", language));
        picture(language, "3-start-form-filled");
        browser.click(START);
        Task stepOne = waitForTask(organiser, "Step01_AgreeCommission");
        UUID id = collaborativeOf(stepOne);
        story.fillLists(collaboratives.get(id));
        picture(language, "4-started");

        openTask(stepOne);
        assertThat(title()).isEqualTo(first + name);
        assertThat(browser.sees(SAVE)).as("drafts cannot be saved").isFalse();
        fill(
                "collaborative-agree-commission",
                Filled.form("collaborative-agree-commission", "name", name, "endsOn", "2027-01-10"));
        browser.click(COMPLETE);
        browser.see(By.xpath("//*[contains(@class,'alert')][contains(.,'" + refusal + "')]"));
        picture(language, "5-refused");
        assertThat(browser.errors())
                .singleElement()
                .satisfies(it -> assertThat(it).contains("submit-form", "400"));
        assertThat(field("commissioner").getAttribute("value")).startsWith("Kuvitteellan sosiaali");
        fill("collaborative-agree-commission", Map.of("endsOn", "2028-05-31"));
        browser.click(COMPLETE);
        Task stepTwo = waitForTask(organiser, "Step02_PrepareProgramme");
        browser.see(By.xpath("//*[contains(@class,'alert-info')][contains(.,'" + done + "')]"));
        assertThat(browser.sees(REFUSED)).isFalse();
        Collaborative collaborative = collaboratives.get(id);
        assertThat(collaborative.endsOn()).isEqualTo(LocalDate.of(2028, 5, 31));

        openTask(stepTwo);
        assertThat(title()).startsWith(second).endsWith(name);
        assertThat(field("timetable").getAttribute("value").lines()).hasSize(4);
        picture(language, "6-step-two");
        assertThat(browser.see(By.cssSelector(".fjs-form a[href*='/workshops']"))
                        .getAttribute("href"))
                .contains(id.toString());
        fill("collaborative-prepare-programme", Filled.form("collaborative-prepare-programme"));
        browser.click(COMPLETE);
        Task stepThree = waitForTask(organiser, "UserTask_PlanRecruiting");
        assertThat(drafts()).isEmpty();

        browser.go(TASKLIST);
        browser.see(By.xpath("//*[contains(text(),'" + third + name + "')]"));
        picture(language, "7-next-tasks");
        assertThat(story.tasks(collaborative)).hasSize(8);
        openTask(stepThree);
        skip(language);
        browser.until(it -> story.task(collaborative, "UserTask_PlanRecruiting") == null);
        assertThat(checklist.steps(id).get(2).skipReason()).isEqualTo("Tiimit ovat jo tiedossa");
        assertThat(browser.errors()).isEmpty();

        signOut();
        picture(language, "9-signed-out");
        assertThat(drafts()).isEmpty();
    }

    /** Skips the open item: the decisions give way to the reason, and come back when it is done after all. */
    private void skip(String language) {
        FormComponent outcome = fields.of("collaborative-plan-recruiting").get(0);
        choose(outcome, "skipped");
        browser.until(it -> !browser.sees(input("invitationText")));
        choose(outcome, "done");
        browser.see(input("invitationText"));
        assertThat(browser.sees(input("skipReason"))).isFalse();
        choose(outcome, "skipped");
        write(input("skipReason"), "Tiimit ovat jo tiedossa");
        picture(language, "8-skipped");
        browser.click(COMPLETE);
    }

    private void signOut() {
        By toggle = By.cssSelector(".navbar-toggle");
        if (browser.sees(toggle)) {
            browser.click(toggle);
        }
        browser.click(By.cssSelector(".account.dropdown > a"));
        browser.click(By.cssSelector("[ng-click='logout()']"));
        browser.see(By.id("password"));
        assertThat(browser.address()).doesNotContain("task=");
    }

    @Test
    void daysStayTheSameInEveryZone() {
        Collaborative collaborative = story.open("Päivät pysyvät", "fi");
        story.submit(collaborative, "Step01_AgreeCommission", Filled.form("collaborative-agree-commission"));
        story.runDueJobs(collaborative);
        reopenAll(collaborative);
        Task task = claimed(collaborative, "UserTask_RedoStep");
        String created = " klo "
                + DateTimeFormatter.ofPattern("H.mm")
                        .withZone(ZoneId.of("Europe/Helsinki"))
                        .format(task.getCreateTime().toInstant());
        String kept = "31.5.2028";
        for (String zone : List.of("America/New_York", "Atlantic/Azores", "Europe/Helsinki", "Asia/Tokyo")) {
            browser.moveTo(zone);
            browser.go("/favicon.svg");
            openTask(task);
            browser.until(it -> !days().contains(""));
            assertThat(browser.see(By.id("footer-timezone")).getText()).doesNotContain(zone);
            assertThat(browser.see(CREATED).getAttribute("uib-tooltip"))
                    .as(zone)
                    .endsWith(created);
            assertThat(days()).as(zone).containsExactly("11.1.2027", kept);
            typeDay("endsOn", "31.2.2027");
            browser.see(WRONG);
            assertThat(days()).as(zone).containsExactly("11.1.2027", "31.2.2027");
            assertThat(browser.see(COMPLETE).isEnabled()).isFalse();
            typeDay("endsOn", "1.2.26");
            browser.until(it -> !browser.sees(WRONG));
            assertThat(days()).as(zone).containsExactly("11.1.2027", "1.2.2026");
            send();
            browser.see(REFUSED);
            assertThat(sent()).as(zone).containsEntry("beginsOn", "2027-01-11");
            assertThat(sent()).as(zone).containsEntry("endsOn", "2026-02-01");
            kept = "1.2.2026";
        }
        typeDay("endsOn", "2028-02-29");
        send();
        browser.until(it -> story.task(collaborative, "UserTask_RedoStep") == null);
        assertThat(collaboratives.get(collaborative.id()).endsOn()).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(collaboratives.get(collaborative.id()).beginsOn()).isEqualTo(LocalDate.of(2027, 1, 11));
    }

    @Test
    void whoTypesTakesTheTaskAndFindsWhatWasTypedAgain() {
        Collaborative collaborative = story.preparedWithLists("Luonnos säilyy");
        String organiser = organiser("fi");
        people.assign(organiser, Role.organiser, collaborative.id());
        Task task = story.task(collaborative, "Step08_PrepareTeams");
        Task other = story.task(collaborative, "Step06_PlanCommunication");
        openBrowser("fi", 1300, 900);
        browser.enter(organiser);
        show(task);
        List<Task> open = story.tasks(collaborative);
        Date firstDue = open.stream()
                .map(Task::getDueDate)
                .filter(Objects::nonNull)
                .min(Date::compareTo)
                .orElseThrow();
        assertThat(open.stream().filter(it -> firstDue.equals(it.getDueDate())))
                .extracting(Task::getName)
                .contains(browser.see(By.cssSelector(".tasks-list h4.task")).getText());
        assertThat(browser.sees(GREY)).isFalse();
        assertThat(isClaimed(task)).isFalse();

        Map<String, Object> typed = Filled.form("collaborative-prepare-teams");
        fill("collaborative-prepare-teams", typed);
        browser.see(KEPT);
        browser.until(it -> isClaimed(task) && !browser.sees(CLAIM));
        assertThat(browser.sees(FORM)).isTrue();
        browser.picture("tasklist-fi-kept");
        WebElement number = field("interviewsPerTeam");
        browser.replace(number, "17");
        show(other);
        show(task);
        assertShown(typed, "17");
        browser.replace(field("interviewsPerTeam"), "18");
        browser.go("/favicon.svg");
        show(task);
        assertShown(typed, "18");
        assertThat(drafts()).isEmpty();
        assertThat(isClaimed(other)).isFalse();

        browser.click(By.cssSelector("a.task-page"));
        browser.until(it -> browser.address().endsWith("/tasks/" + task.getId()));
        assertThat(browser.see(By.name("interviewsPerTeam")).getAttribute("value"))
                .isEqualTo("18");
        assertThat(browser.errors()).isEmpty();
        show(task);
        typeElsewhere(organiser, task, "assignmentText", "Toisessa välilehdessä");
        browser.click(COMPLETE);
        browser.see(ELSEWHERE);
        assertThat(story.task(collaborative, "Step08_PrepareTeams")).isNotNull();
        browser.go("/favicon.svg");
        show(task);
        typed.put("assignmentText", "Toisessa välilehdessä");
        assertShown(typed, "18");
        send();
        browser.until(it -> story.task(collaborative, "Step08_PrepareTeams") == null);
        assertThat(sent()).containsAllEntriesOf(Map.of("interviewsPerTeam", 18L, "returnBy", typed.get("returnBy")));
    }

    private void typeElsewhere(String login, Task task, String field, String text) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(login, login);
        assertThat(visitor.post(
                                "/tasks/" + task.getId() + "/draft",
                                visitor.token("/"),
                                Map.of("_form", List.of("collaborative-prepare-teams"), field, List.of(text)))
                        .statusCode())
                .isEqualTo(200);
    }

    /** Opens a task without claiming it. */
    private void show(Task task) {
        browser.go(TASKLIST + "#/?task=" + task.getId());
        browser.until(it -> browser.sees(TITLE) && task.getName().equals(title()));
        browser.see(FORM);
        browser.see(COMPLETE);
    }

    private void assertShown(Map<String, Object> typed, String number) {
        browser.until(it -> browser.sees(input("interviewsPerTeam"))
                && browser.shown(field("interviewsPerTeam")).equals(number));
        assertThat(days())
                .contains(LocalDate.parse((String) typed.get("returnBy")).format(dates));
        for (FormComponent it : fields.of("collaborative-prepare-teams")) {
            if (it.type().startsWith("text") && typed.containsKey(it.key())) {
                assertThat(field(it.key()).getAttribute("value")).as(it.key()).isEqualTo(typed.get(it.key()));
            }
        }
    }

    @Test
    void whatCannotBeReadStaysAndIsNotSent() {
        String form = "collaborative-prepare-teams";
        Collaborative collaborative = story.preparedWithLists("Näppäilyt pysyvät");
        Task task = claimed(collaborative, "Step08_PrepareTeams");
        openTask(task);
        fill(form, Filled.form(form));
        for (String text : List.of("12,5", "1e5", "-", "1.000", "12 kpl")) {
            browser.replace(field("interviewsPerTeam"), text);
            browser.see(WRONG);
            send();
            assertThat(browser.shown(field("interviewsPerTeam"))).isEqualTo(text);
            browser.until(
                    it -> String.valueOf(browser.active().getAttribute("id")).endsWith("-Field_interviewsPerTeam"));
        }
        browser.picture("tasklist-fi-wrong-number");
        browser.replace(field("interviewsPerTeam"), "12");
        browser.until(it -> !browser.sees(WRONG));
        for (String text : List.of("30.2.2028", "31.12.1899", "huomenna")) {
            typeDay("returnBy", text);
            browser.see(WRONG);
            send();
            assertThat(days()).startsWith(text);
        }
        assertThat(sent()).isNull();
        typeDay("returnBy", "20/8/2027");
        browser.until(it -> !browser.sees(WRONG));
        send();
        browser.until(it -> story.task(collaborative, "Step08_PrepareTeams") == null);
        assertThat(sent()).containsEntry("interviewsPerTeam", 12L).containsEntry("returnBy", "2027-08-20");
    }

    private Task claimed(Collaborative collaborative, String element) {
        String organiser = organiser("fi");
        people.assign(organiser, Role.organiser, collaborative.id());
        Task task = story.task(collaborative, element);
        tasks.claim(task.getId(), organiser);
        openBrowser("fi", 1400, 900);
        browser.enter(organiser);
        return task;
    }

    private List<String> days() {
        return browser.all(By.cssSelector(".fjs-form .flatpickr-input")).stream()
                .map(browser::shown)
                .toList();
    }

    private void typeDay(String key, String text) {
        browser.replace(browser.see(By.cssSelector("[id$='-Field_" + key + "-date']")), text);
    }

    private void send() {
        browser.run("""
            if (!window.watched) {
              window.watched = XMLHttpRequest.prototype.send;
              XMLHttpRequest.prototype.send = function (body) {
                if (String(body).startsWith('{"variables"')) {
                  window.sent = Object.fromEntries(
                    Object.entries(JSON.parse(body).variables).map(([key, sent]) => [key, sent.value]));
                }
                return window.watched.call(this, body);
              };
            }
            """);
        browser.click(COMPLETE);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> sent() {
        return (Map<String, Object>) browser.run("return window.sent ?? null");
    }

    @Test
    void everyFormCanBeFilledInAndSent() {
        Collaborative collaborative = inTheMiddle();
        String organiser = organiser("fi");
        people.assign(organiser, Role.organiser, collaborative.id());
        Tasklist tasklist = new Tasklist(port, organiser, "fi");
        List<Task> open = story.tasks(collaborative);
        Set<String> seen = new HashSet<>();
        openBrowser("fi", 1400, 900);
        browser.enter(organiser);
        browser.go(TASKLIST);
        for (Task task : open) {
            String form = tasklist.formOf(task.getId());
            Map<String, Object> values = Filled.form(form);
            seen.add(form);
            // The click is tried where somebody begins: for some tasks it keeps the driver waiting for ten seconds.
            tasks.claim(task.getId(), organiser);
            openTask(task);
            assertThat(browser.errors()).as(form).isEmpty();
            fill(form, values);
            browser.picture("form-" + form);
            browser.click(COMPLETE);
            if (form.equals("collaborative-evaluate")) {
                // It ends last, so here it is refused.
                browser.see(By.xpath("//*[contains(@class,'alert')][contains(.,'Arviointi päättyy viimeisenä.')]"));
                assertThat(browser.errors()).hasSize(1);
            } else {
                browser.until(it -> tasks.createTaskQuery().taskId(task.getId()).count() == 0);
                assertDecided(collaborative, form, values);
            }
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(taskForms());
        assertThat(drafts()).isEmpty();
    }

    private static Set<String> taskForms() {
        Set<String> forms = new HashSet<>(Filled.forms());
        forms.remove(Filled.START);
        return forms;
    }

    private void assertDecided(Collaborative collaborative, String form, Map<String, Object> values) {
        Decision decision = checklist.decisions(collaborative.id()).stream()
                .filter(it -> it.form().equals(form))
                .findFirst()
                .orElseThrow();
        assertThat(decision.outcome()).as(form).isEqualTo(Decision.Outcome.done);
        // The first step's answers are kept as the collaborative's own description.
        if (!form.equals("collaborative-agree-commission")) {
            values.remove("outcome");
            assertThat(checklist.fields(decision)).as(form).containsAllEntriesOf(values);
        }
    }

    /** The first gap is open, and everything that was finished before is open again: every form is there once. */
    private Collaborative inTheMiddle() {
        Collaborative collaborative = story.openWithLists("Kaikki lomakkeet", "fi");
        List<String> before = List.of(
                "Step01_AgreeCommission",
                "Step02_PrepareProgramme",
                "UserTask_PlanRecruiting",
                "Step09_PrepareMatrixAndLists",
                "UserTask_PlanProgramme",
                "UserTask_CollectParticipants",
                "UserTask_ArrangePractically",
                "UserTask_HoldWorkshop",
                "UserTask_ReflectOnWorkshop",
                "UserTask_PlanSessions");
        before.forEach(element -> {
            story.skip(collaborative, element);
            story.runDueJobs(collaborative);
        });
        story.submit(collaborative, "UserTask_HoldSessions", Filled.form("interim-coaching-hold-sessions"));
        repetition.inTransaction(() -> checklist.bringInfoSessionForward(collaborative.id(), Story.ORGANISER));
        story.skip(collaborative, "UserTask_PlanInfoSession");
        reopenAll(collaborative);
        return collaborative;
    }

    private void reopenAll(Collaborative collaborative) {
        for (Decision decision : checklist.decisions(collaborative.id())) {
            repetition.inTransaction(() -> checklist.reopen(
                    collaborative.id(),
                    decision.form(),
                    decision.occurrence(),
                    "Katsotaan uudelleen",
                    Story.ORGANISER));
        }
        story.runDueJobs(collaborative);
    }

    @Test
    void aProcessOwnerReadsWhereACollaborativeIs() {
        Collaborative collaborative = story.open("Omistajan luettava", "fi");
        for (String element :
                List.of("Step01_AgreeCommission", "Step02_PrepareProgramme", "Step09_PrepareMatrixAndLists")) {
            story.skip(collaborative, element);
            story.runDueJobs(collaborative);
        }
        String owner = TestPeople.somebody(people, Role.process_owner);
        openBrowser("fi", 1400, 900);
        browser.enter(owner);
        browser.go("/camunda/app/cockpit/default/");
        browser.see(By.cssSelector(".ctn-wrapper"));
        String instance = story.instance(collaborative).getId();
        browser.go("/camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime");
        browser.until(it -> diagram().contains("3 Rekrytoi tiimit") && diagram().contains("13 Arvioi ja seuraa"));
        browser.until(it -> badges().size() >= 9);
        browser.picture("cockpit-collaborative");
        String workshop = story.instance(collaborative, "workshop").getId();
        browser.go("/camunda/app/cockpit/default/#/process-instance/" + workshop + "/runtime");
        browser.until(it -> diagram().contains("Kokoa osallistujatiedot") && badges().size() >= 3);
        browser.picture("cockpit-workshop");
        browser.go("/camunda/app/cockpit/default/#/process-definition/"
                + story.instance(collaborative).getProcessDefinitionId() + "/runtime");
        browser.until(it -> diagram().contains("3 Rekrytoi tiimit") && !badges().isEmpty());
        browser.picture("cockpit-definition");
        assertThat(browser.errors()).isEmpty();
    }

    private String diagram() {
        return (String) browser.run("return [...document.querySelectorAll('.djs-container text')].map(it =>"
                + " [...it.querySelectorAll('tspan')].map(line => line.textContent).join(' ').replace(/ +/g, '"
                + " ')).join('\\n"
                + "')");
    }

    private List<WebElement> badges() {
        return browser.all(By.cssSelector(".djs-overlays .badge")).stream()
                .filter(WebElement::isDisplayed)
                .toList();
    }

    private void openBrowser(String language, int width, int height) {
        browser = Browser.open(port, language, width, height);
        dates = DateTimeFormatter.ofPattern(language.equals("fi") ? "d.M.yyyy" : "dd/MM/yyyy");
    }

    private String organiser(String language) {
        String organiser = TestPeople.somebody(people, Role.organiser);
        people.chooseLanguage(organiser, language);
        return organiser;
    }

    private void openTask(Task task) {
        String name = task.getName();
        browser.until(it -> {
            // While the list fills up, things move, and a click may open the neighbour.
            if (!browser.address().contains("task=" + task.getId())) {
                browser.go(TASKLIST + "#/?task=" + task.getId());
            }
            if (!browser.sees(TITLE) || !name.equals(title())) {
                return false;
            }
            if (isClaimed(task)) {
                return true;
            }
            browser.clickNow(CLAIM);
            return false;
        });
        browser.see(FORM);
        browser.see(COMPLETE);
    }

    private boolean isClaimed(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee() != null;
    }

    private String title() {
        return browser.see(TITLE).getText();
    }

    private void fill(String form, Map<String, Object> values) {
        for (FormComponent field : fields.of(form)) {
            if (values.containsKey(field.key())) {
                fill(field, values.get(field.key()));
            }
        }
    }

    private void fill(FormComponent field, Object value) {
        switch (field.type()) {
            case "radio" -> choose(field, (String) value);
            case "checklist" -> ((List<?>) value).forEach(it -> choose(field, (String) it));
            case "datetime" ->
                write(
                        By.cssSelector("[id$='-Field_" + field.key() + "-date']"),
                        LocalDate.parse((String) value).format(dates));
            default -> write(input(field.key()), value.toString());
        }
    }

    private void choose(FormComponent field, String value) {
        int index = new ArrayList<>(field.options().keySet()).indexOf(value);
        By option = By.cssSelector("[id$='-Field_" + field.key() + "-" + index + "']");
        // A message that goes away moves the choices up: the first click may miss.
        browser.until(it -> {
            if (browser.see(option).isSelected()) {
                return true;
            }
            browser.clickNow(option);
            return false;
        });
    }

    private void write(By by, String text) {
        // Forms take in what is typed a moment later; what was typed elsewhere within that moment may be undone.
        browser.until(it -> {
            WebElement field = browser.see(by);
            browser.replace(field, text);
            return text.equals(field.getAttribute("value"));
        });
    }

    private WebElement field(String key) {
        return browser.see(input(key));
    }

    private static By input(String key) {
        return By.cssSelector("[id$='-Field_" + key + "']");
    }

    private Task waitForTask(String organiser, String element) {
        return browser.until(it -> {
            List<Task> found = tasks.createTaskQuery()
                    .taskDefinitionKey(element)
                    .taskCandidateGroupIn(groups(organiser))
                    .list();
            return found.isEmpty() ? null : found.get(0);
        });
    }

    private List<String> groups(String organiser) {
        return identity.createGroupQuery().groupMember(organiser).list().stream()
                .map(Group::getId)
                .toList();
    }

    private UUID collaborativeOf(Task task) {
        return UUID.fromString((String) tasks.getVariable(task.getId(), "collaborativeId"));
    }

    private List<?> drafts() {
        return (List<?>) browser.run("return Object.keys(localStorage).filter(it => it.startsWith('camunda-form:'))");
    }

    private void picture(String language, String name) {
        browser.picture("tasklist-" + language + "-" + name);
    }
}
