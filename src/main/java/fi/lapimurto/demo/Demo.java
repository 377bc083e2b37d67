package fi.lapimurto.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.deadline.Deadlines;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.deadline.Roll;
import fi.lapimurto.deadline.RuleChange;
import fi.lapimurto.deadline.Unit;
import fi.lapimurto.engine.Forms;
import fi.lapimurto.engine.OpenTasks;
import fi.lapimurto.engine.OpenTasks.OpenTask;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.handbook.ChecklistForm.Item;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import fi.lapimurto.schedule.Rescheduling;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Fills an empty embedded database with six people and three collaboratives: a Finnish one in the middle of its year, an
 * English one that came here from paper and one to which teams apply. Everything passes the same door as the work of real people.
 */
@Component
@ConditionalOnExpression("${lapimurto.demo:true} and '${spring.datasource.url:}'.isBlank()")
class Demo implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    private static final String ORGANISER = "organiser";
    private static final String START = "collaborative-start";
    private static final String PLAN_RECRUITING = "collaborative-plan-recruiting";

    /** The tasks that the Finnish collaborative has behind it, in the order in which they open, and their forms. */
    private static final List<List<String>> BEHIND = List.of(
            List.of("Step01_AgreeCommission", "collaborative-agree-commission"),
            List.of("Step02_PrepareProgramme", "collaborative-prepare-programme"),
            List.of("UserTask_PlanRecruiting", "collaborative-plan-recruiting"),
            List.of("Step03_RecruitTeams", "collaborative-recruit-teams"),
            List.of("Step04_BookVenues", "collaborative-book-venues"),
            List.of("Step05_OpenWorkspace", "collaborative-open-workspace"),
            List.of("Step06_PlanCommunication", "collaborative-plan-communication"),
            List.of("UserTask_PlanInfoSession", "collaborative-plan-info-session"),
            List.of("Step07_HoldInfoSession", "collaborative-hold-info-session"),
            List.of("Step08_PrepareTeams", "collaborative-prepare-teams"),
            List.of("Step11_AssignCoaches", "collaborative-assign-coaches"),
            List.of("Step09_PrepareMatrixAndLists", "collaborative-prepare-matrix-and-lists"),
            List.of("UserTask_PlanProgramme", "workshop-plan-programme"),
            List.of("UserTask_CollectParticipants", "workshop-collect-participants"),
            List.of("UserTask_ArrangePractically", "workshop-arrange-practically"),
            List.of("UserTask_HoldWorkshop", "workshop-hold-workshop"),
            List.of("UserTask_ReflectOnWorkshop", "workshop-reflect-on-workshop"),
            List.of("UserTask_PlanSessions", "interim-coaching-plan-sessions"),
            List.of("UserTask_HoldSessions", "interim-coaching-hold-sessions"),
            List.of("UserTask_ArrangeGuidance", "interim-coaching-arrange-guidance"),
            // Workshop 2 is being prepared.
            List.of("UserTask_PlanProgramme", "workshop-plan-programme"));

    private final People people;
    private final Forms forms;
    private final OpenTasks tasks;
    private final MadeUpRows rows;
    private final MadeUpTeams teams;
    private final MadeUpJourneys journeys;
    private final MadeUpLists lists;
    private final MadeUpTrials trials;
    private final MadeUpApplications applications;
    private final Collaboratives collaboratives;
    private final Rescheduling rescheduling;
    private final Deadlines deadlines;
    private final ObjectMapper json;
    private final Clock clock;
    private final ServletWebServerApplicationContext server;
    private boolean empty;

    Demo(
            People people,
            Forms forms,
            OpenTasks tasks,
            MadeUpRows rows,
            MadeUpTeams teams,
            MadeUpJourneys journeys,
            MadeUpLists lists,
            MadeUpTrials trials,
            MadeUpApplications applications,
            Collaboratives collaboratives,
            Rescheduling rescheduling,
            Deadlines deadlines,
            ObjectMapper json,
            Clock clock,
            ServletWebServerApplicationContext server) {
        this.people = people;
        this.forms = forms;
        this.tasks = tasks;
        this.rows = rows;
        this.teams = teams;
        this.journeys = journeys;
        this.lists = lists;
        this.trials = trials;
        this.applications = applications;
        this.collaboratives = collaboratives;
        this.rescheduling = rescheduling;
        this.deadlines = deadlines;
        this.json = json;
        this.clock = clock;
        this.server = server;
    }

    /** Makes up the people before anybody could be asked to become the first admin. */
    @Override
    public void run(ApplicationArguments arguments) {
        empty = !people.anybody();
        if (empty) {
            people.createDemoPerson(ORGANISER, "Outi Organisoija", "fi", Role.organiser);
            people.createDemoPerson("coach", "Valtteri Valmentaja", "fi", Role.coach);
            people.createDemoPerson("team", "Tiina Tiimiläinen", "fi");
            people.createDemoPerson("team-en", "Emma Ellis", "en");
            people.createDemoPerson("owner", "Olli Omistaja", "fi", Role.process_owner);
            people.createDemoPerson("admin", "Anna Admin", "fi", Role.admin);
        }
    }

    /** The rest needs the engine's jobs, which run only now; nobody has to wait for it. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(ApplicationReadyEvent ready) {
        Thread story = new Thread(this::tell, "demo");
        story.setDaemon(true);
        story.start();
    }

    void tell() {
        if (empty) {
            LOG.info("The database is empty: making up three collaboratives to look at");
            recruitingNow();
            takenOverFromPaper();
            inTheMiddleOfItsYear();
        }
        LOG.info("Open http://localhost:{}", server.getWebServer().getPort());
        LOG.info(
                "Sign in as organiser, coach, team, team-en, owner or admin; the password is the same word as the name.");
    }

    private void inTheMiddleOfItsYear() {
        Map<String, Map<String, Object>> filled = filledForms();
        LocalDate written = LocalDate.parse((String) filled.get(START).get("firstWorkshopDay"));
        LocalDate firstDay = aWednesday(LocalDate.now(clock).minusWeeks(11));
        long shift = ChronoUnit.DAYS.between(written, firstDay);
        String code = forms.start("collaborative", shifted(filled.get(START), shift), ORGANISER);
        Collaborative collaborative = collaboratives.findByCode(code).orElseThrow();
        inTheMorning(collaborative, Milestone.feedback_asked, "Palautetta pyydetään heti aamulla");
        inTheMorning(collaborative, Milestone.workshop_begins, "Työpajan tehtävät avataan edellisenä yönä");
        inTheMorning(collaborative, Milestone.workshop_held, "Välityöskentelyn tehtävät avataan viimeisenä päivänä");
        people.assign("coach", Role.coach, collaborative.id());
        people.assign("owner", Role.process_owner, collaborative.id());
        Map<String, Integer> times = new HashMap<>();
        for (List<String> task : BEHIND) {
            String form = task.get(1);
            int time = times.merge(form, 1, Integer::sum);
            int occurrence = form.startsWith("collaborative-") ? 0 : time;
            rows.put(form, new Item(collaborative.id(), occurrence), shift, ORGANISER);
            Map<String, Object> values = new LinkedHashMap<>(shifted(filled.get(form), shift));
            values.put("outcome", "done");
            if (form.equals(PLAN_RECRUITING)) {
                recruit(collaborative, values);
            } else {
                submitWhenOpen(code, task.get(0), values);
            }
            LOG.info("{}: {}", code, form);
        }
        teams.finnish(collaborative, ORGANISER);
        journeys.finnish(collaborative);
        lists.fill(collaborative, 2, ORGANISER);
        LOG.info("{}: teams and their lists", code);
        trials.finnish(collaborative);
        LOG.info("{}: ideas and trials", code);
    }

    /** What was over before a collaborative was opened is due on the day of its opening: the story does not wait for that afternoon. */
    private void inTheMorning(Collaborative collaborative, Milestone milestone, String reason) {
        int version = deadlines.plan(collaborative.id()).rule(milestone).version();
        RuleChange morning = new RuleChange(milestone, version, 0, Unit.days, Roll.none, LocalTime.MIDNIGHT, reason);
        rescheduling.recount(collaborative.id(), morning, ORGANISER);
    }

    /** Teams apply while they can; then the closing day is put where it was, and everybody is decided on. */
    private void recruit(Collaborative collaborative, Map<String, Object> plan) {
        Map<String, Object> open = new LinkedHashMap<>(plan);
        open.put("closesOn", applications.meanwhile().toString());
        submitWhenOpen(collaborative.code(), "UserTask_PlanRecruiting", open);
        applications.recruit(collaborative, plan, ORGANISER);
    }

    private void recruitingNow() {
        String code = forms.start(
                "collaborative",
                Map.of(
                        "name", "Help at home in time, made-up city",
                        "level", "organisation",
                        "language", "en",
                        "firstWorkshopDay",
                                aWednesday(LocalDate.now(clock).plusWeeks(19)).toString()),
                ORGANISER);
        Collaborative collaborative = collaboratives.findByCode(code).orElseThrow();
        for (String element : List.of("Step01_AgreeCommission", "Step02_PrepareProgramme")) {
            submitWhenOpen(code, element, Map.of("outcome", "skipped", "skipReason", "Agreed in another place"));
        }
        Map<String, Object> plan = new LinkedHashMap<>(filledForms().get(PLAN_RECRUITING));
        plan.put("outcome", "done");
        plan.put("invitationText", "Tell us which problem you would like to solve, and whose way through care it is.");
        plan.put("otherCriteria", null);
        plan.put("formUrl", null);
        plan.put("managementSupport", null);
        plan.put("deviationReason", "Six teams are enough for one city");
        plan.put("opensOn", LocalDate.now(clock).minusDays(9).toString());
        plan.put("closesOn", applications.meanwhile().toString());
        submitWhenOpen(code, "UserTask_PlanRecruiting", plan);
        applications.apply(collaborative, "en");
    }

    /** An English one whose first workshop was held before this program was there; its teams go on here. */
    private void takenOverFromPaper() {
        String code = forms.start(
                "collaborative",
                Map.of(
                        "name", "Better access, made-up county",
                        "level", "organisation",
                        "language", "en",
                        "firstWorkshopDay",
                                aWednesday(LocalDate.now(clock).minusWeeks(11)).toString()),
                ORGANISER);
        Collaborative collaborative = collaboratives.findByCode(code).orElseThrow();
        inTheMorning(collaborative, Milestone.feedback_asked, "Feedback is asked for in the morning");
        inTheMorning(collaborative, Milestone.workshop_begins, "The workshop's tasks open the night before");
        inTheMorning(collaborative, Milestone.workshop_held, "The action period's tasks open on the last day");
        people.assign("coach", Role.coach, collaborative.id());
        skipWhatIsBehind(code);
        teams.english(collaborative, ORGANISER);
        journeys.english(collaborative);
        lists.fill(collaborative, 2, ORGANISER);
        LOG.info("{}: teams and their lists", code);
        trials.english(collaborative);
        LOG.info("{}: ideas and trials", code);
    }

    /** Who skips an item is not asked for all that hangs on it: what opens is skipped, as often as it is behind. */
    private void skipWhatIsBehind(String code) {
        List<String> behind = BEHIND.stream().map(it -> it.get(0)).toList();
        Map<String, Object> skipped =
                Map.of("outcome", "skipped", "skipReason", "Done on paper before this program was there");
        Map<String, Integer> times = new HashMap<>();
        String last = behind.get(behind.size() - 1);
        for (int attempt = 1; times.getOrDefault(last, 0) < Collections.frequency(behind, last); attempt++) {
            if (attempt == 300) {
                throw new IllegalStateException("The engine's jobs do not run");
            }
            for (OpenTask task : tasks.of(List.of(code))) {
                String element = task.element();
                if (times.getOrDefault(element, 0) < Collections.frequency(behind, element)) {
                    forms.submit(task, skipped, ORGANISER);
                    times.merge(element, 1, Integer::sum);
                }
            }
            pause();
        }
    }

    private static void pause() {
        CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS))
                .join();
    }

    /** Workshops begin in the middle of a week, as they were written; then no other day falls on a weekend either. */
    private static LocalDate aWednesday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.WEDNESDAY));
    }

    private Map<String, Map<String, Object>> filledForms() {
        try (InputStream file = Demo.class.getResourceAsStream("/demo/forms.json")) {
            return json.readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The form with its dates moved, so that the story always plays around today. */
    private static Map<String, Object> shifted(Map<String, Object> form, long days) {
        Map<String, Object> moved = new LinkedHashMap<>();
        form.forEach((field, value) -> moved.put(
                field,
                value instanceof String text && text.matches("\\d{4}-\\d{2}-\\d{2}")
                        ? LocalDate.parse(text).plusDays(days).toString()
                        : value));
        return moved;
    }

    /** Some tasks open in a job of the engine, a moment after those before them were finished. */
    private void submitWhenOpen(String code, String element, Map<String, Object> values) {
        for (int attempt = 1; ; attempt++) {
            try {
                forms.submit(code, element, values, ORGANISER);
                return;
            } catch (UseCaseRejected refused) {
                if (refused.kind() != UseCaseRejected.Kind.CONFLICT || attempt == 100) {
                    throw refused;
                }
            }
            pause();
        }
    }
}
