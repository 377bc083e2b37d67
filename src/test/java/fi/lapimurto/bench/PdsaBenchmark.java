package fi.lapimurto.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.StatementCounter;
import fi.lapimurto.Story;
import fi.lapimurto.Tasklist;
import fi.lapimurto.Visitor;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.database.CrashableDatabase;
import fi.lapimurto.engine.Forms;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.improvement.NewTrial;
import fi.lapimurto.improvement.Trial;
import fi.lapimurto.improvement.TrialCommands;
import fi.lapimurto.improvement.TrialTasks;
import fi.lapimurto.improvement.TrialTester;
import fi.lapimurto.people.People;
import fi.lapimurto.people.TestPeople;
import fi.lapimurto.team.NewTeam;
import fi.lapimurto.team.SampleTeams;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamTester;
import fi.lapimurto.team.Teams;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * What many trials at once cost: of 10 teams with 30 cycles each and of 100 teams with 10 each, every one goes from
 * Plan to Act; two of three are adapted, adopted or abandoned in turn. They go through the door of the forms, through
 * the page of each task, and by the calls that Tasklist makes; beside them, in the same run, an engine with nothing
 * around it works through the same model (its dates and delegates plain expressions) and keeps each field of the forms
 * as a variable. Counted per completed task: statements, rows written, commits and CPU of this JVM, which is also the
 * client's; and the first tenth of the cycles against the last. The database writes to the disk before it
 * acknowledges. Smaller: {@code -Dbench.pdsa=2x3,4x2}.
 */
@LapimurtoTest
class PdsaBenchmark {

    private static CrashableDatabase database;

    @Autowired
    Story story;

    @Autowired
    TeamTester tester;

    @Autowired
    Teams teams;

    @Autowired
    TrialCommands trials;

    @Autowired
    TrialTasks tasks;

    @Autowired
    RetryingTransaction repetition;

    @Autowired
    Forms forms;

    @Autowired
    StatementCounter statements;

    @Autowired
    DataSource dataSource;

    @Autowired
    People people;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void durable(DynamicPropertyRegistry registry) {
        database = CrashableDatabase.start(Path.of("target", "bench-pdsa-database"));
        // After the program, which Spring ends at the end of the run.
        SpringApplication.getShutdownHandlers().add(database::close);
        database.settings().forEach((name, value) -> registry.add(name, () -> value));
    }

    /** What some tasks cost. */
    private record Cost(long tasks, long statements, long rows, long commits, double cpuMillis) {

        Cost plus(Cost other) {
            return new Cost(
                    tasks + other.tasks,
                    statements + other.statements,
                    rows + other.rows,
                    commits + other.commits,
                    cpuMillis + other.cpuMillis);
        }

        Cost minus(Cost other) {
            return new Cost(0, statements - other.statements, rows - other.rows, commits - other.commits, 0);
        }

        Cost of(long completed, double cpu) {
            return new Cost(completed, statements, rows, commits, cpu);
        }

        double per(ToDoubleFunction<Cost> count) {
            return count.applyAsDouble(this) / tasks;
        }
    }

    /** Somebody who works through cycles. */
    private interface Contender {

        /** Begins a cycle and answers with its key. */
        Object start(int team, int number);

        /** Completes its open task. */
        void complete(Object cycle, Map<String, Object> values);

        long statements();

        HikariDataSource pool();
    }

    @Test
    void cycles() throws IOException {
        String sizes = System.getProperty("bench.pdsa", "10x30,100x10");
        TestPeople.anAdmin(people);
        try (Bare bare = new Bare()) {
            for (Ours way : List.of(new Ours("Warm", 2), new ByPage("Warm page", 2), new ByTasklist("Warm list", 2))) {
                run(way, 2, 10);
            }
            run(bare, 2, 10);
            System.out.println(
                    "| teams x cycles | per completed task | door | page | Tasklist | bare engine | door : bare | page : Tasklist | last tenth : first (door) |");
            System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
            for (String size : sizes.split(",")) {
                compare(size, bare);
            }
        }
    }

    private void compare(String size, Bare bare) {
        int teams = Integer.parseInt(size.substring(0, size.indexOf('x')));
        int each = Integer.parseInt(size.substring(size.indexOf('x') + 1));
        List<Cost> door = run(new Ours("Door " + size, teams), teams, each);
        List<Cost> theirs = run(bare, teams, each);
        Cost page = total(run(new ByPage("Page " + size, teams), teams, each));
        Cost tasklist = total(run(new ByTasklist("Tasklist " + size, teams), teams, each));
        Cost first = door.get(0);
        Cost last = door.get(door.size() - 1);
        List<Cost> all = List.of(total(door), page, tasklist, total(theirs));
        assertThat(all).extracting(Cost::tasks).containsOnly(total(theirs).tasks());
        print(size, "statements", Cost::statements, all, first, last);
        print(size, "rows written", Cost::rows, all, first, last);
        print(size, "commits", Cost::commits, all, first, last);
        print(size, "CPU ms", Cost::cpuMillis, all, first, last);
    }

    private static void print(
            String size, String what, ToDoubleFunction<Cost> count, List<Cost> all, Cost first, Cost last) {
        double[] each = all.stream().mapToDouble(it -> it.per(count)).toArray();
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
                size,
                what,
                each[0],
                each[1],
                each[2],
                each[3],
                each[0] / each[3],
                each[1] / each[2],
                last.per(count) / first.per(count));
    }

    private static Cost total(List<Cost> tenths) {
        return tenths.stream().reduce(Cost::plus).orElseThrow();
    }

    /** Works through all cycles, and answers with what each tenth of them cost. */
    private static List<Cost> run(Contender contender, int teams, int each) {
        List<Cost> tenths = new ArrayList<>();
        Cost nothing = counted(contender);
        nothing = counted(contender).minus(nothing);
        int all = teams * each;
        int done = 0;
        for (int tenth = 1; tenth <= 10; tenth++) {
            int until = all * tenth / 10;
            if (until == done) {
                continue;
            }
            long tasks = 0;
            Cost before = counted(contender);
            double cpu = cpuMillis();
            for (; done < until; done++) {
                tasks += cycle(contender, done % teams, done / teams);
            }
            cpu = cpuMillis() - cpu;
            tenths.add(counted(contender).minus(before).minus(nothing).of(tasks, cpu));
        }
        return tenths;
    }

    /** One cycle from Plan to the end of Act, and how many tasks that took. */
    private static int cycle(Contender contender, int team, int number) {
        Object cycle = contender.start(team, number);
        contender.complete(cycle, TrialTester.planned("Cycle " + number));
        contender.complete(
                cycle,
                Map.of("asPlanned", "yes", "observations", "Eight came", "problems", "The printer", "data", "8, 7, 9"));
        contender.complete(
                cycle,
                Map.of(
                        "results", "8 of 10 came",
                        "measurements", 5,
                        "comparison", "5 of 10 before",
                        "predictionMatch", "partly",
                        "learnt", "A day before is enough"));
        contender.complete(cycle, decision(number));
        if (number % 3 != 1) {
            return 4;
        }
        contender.complete(
                cycle, Map.of("keeping", "Template", "keeper", "Anna", "since", "2027-10-01", "followed", "Weekly"));
        return 5;
    }

    private static Map<String, Object> decision(int number) {
        return switch (number % 3) {
            case 0 -> Map.of("decision", "adapt", "reason", "Nearly", "nextChange", "Two days before");
            case 1 -> Map.of("decision", "adopt", "reason", "It works");
            default -> Map.of("decision", "abandon", "reason", "It does not", "learnt", "Nobody reads messages");
        };
    }

    /** What the database has done so far: sessions hand in what they counted when they end. */
    private static Cost counted(Contender contender) {
        contender.pool().getHikariPoolMXBean().softEvictConnections();
        JdbcClient asked = JdbcClient.create(contender.pool());
        asked.sql("select pg_sleep(0.3)").query((row, it) -> 0).list();
        long rows = asked.sql("select sum(n_tup_ins + n_tup_upd + n_tup_del) from pg_stat_user_tables")
                .query(Long.class)
                .single();
        long commits = asked.sql("select xact_commit from pg_stat_database where datname = current_database()")
                .query(Long.class)
                .single();
        return new Cost(0, contender.statements(), rows, commits, 0);
    }

    private static double cpuMillis() {
        var machine = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return machine.getProcessCpuTime() / 1e6;
    }

    /** The program, through the door of its forms. */
    private class Ours implements Contender {

        private final List<Team> here = new ArrayList<>();
        private final List<String> people = new ArrayList<>();

        private record Cycle(int team, UUID id) {}

        Ours(String name, int size) {
            Collaborative round = story.openWithLists(name, "en");
            for (int i = 0; i < size; i++) {
                NewTeam team = SampleTeams.team(round, "Team " + i, "Benchmark");
                Team admitted = repetition.inTransaction(() -> teams.admit(Story.ORGANISER, team));
                here.add(admitted);
                people.add(tester.contact(admitted));
                tester.coach(admitted);
            }
        }

        @Override
        public Object start(int team, int number) {
            Trial trial = repetition.inTransaction(() ->
                    trials.start(people.get(team), here.get(team).id(), new NewTrial(null, "Cycle " + number, null)));
            return new Cycle(team, trial.id());
        }

        @Override
        public void complete(Object started, Map<String, Object> values) {
            Cycle cycle = (Cycle) started;
            TrialTasks.NextTask next =
                    tasks.of(Set.of(here.get(cycle.team()).id())).get(cycle.id());
            send(next.id(), values, people.get(cycle.team()));
        }

        /** Sends the form of a task. */
        void send(String task, Map<String, Object> values, String person) {
            forms.submit(task, values, person);
        }

        @Override
        public long statements() {
            return statements.count();
        }

        @Override
        public HikariDataSource pool() {
            try {
                HikariDataSource pool = dataSource.unwrap(HikariDataSource.class);
                pool.setMinimumIdle(1);
                return pool;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The program, through the page of each task: it is opened, and its form is sent. */
    private final class ByPage extends Ours {

        private final Map<String, Visitor> signedIn = new HashMap<>();

        ByPage(String name, int size) {
            super(name, size);
        }

        @Override
        void send(String task, Map<String, Object> values, String person) {
            Visitor visitor = signedIn.computeIfAbsent(person, it -> new Visitor(port).atWork(it, it));
            Map<String, String> typed = new HashMap<>();
            values.forEach((field, value) -> typed.put(field, String.valueOf(value)));
            assertThat(visitor.submit("/tasks/" + task, "/tasks/" + task, typed).statusCode())
                    .isEqualTo(302);
        }
    }

    /** The program, by the calls of Tasklist: the task is opened, taken, and its form is sent. */
    private final class ByTasklist extends Ours {

        private final Map<String, Tasklist> signedIn = new HashMap<>();

        ByTasklist(String name, int size) {
            super(name, size);
        }

        @Override
        void send(String task, Map<String, Object> values, String person) {
            Tasklist tasklist = signedIn.computeIfAbsent(person, it -> new Tasklist(port, it, "en"));
            tasklist.read("/task/" + task);
            tasklist.formOf(task);
            tasklist.deployedForm(task);
            tasklist.claim(task);
            tasklist.prefill(task);
            assertThat(tasklist.submit(task, values).statusCode()).isEqualTo(204);
        }
    }

    /** The engine alone: the same model, its delegates plain expressions, and every field of a form a variable. */
    private static final class Bare implements Contender, AutoCloseable {

        private final CrashableDatabase database =
                CrashableDatabase.start(Path.of("target", "bench-pdsa-bare-database"));
        private final HikariDataSource pool = new HikariDataSource();
        private final StatementCounter statements = new StatementCounter();
        private final Plain model = new Plain();
        private final ProcessEngine engine;

        Bare() throws IOException {
            Map<String, Object> settings = database.settings();
            pool.setJdbcUrl((String) settings.get("spring.datasource.url"));
            pool.setUsername((String) settings.get("spring.datasource.username"));
            pool.setPassword((String) settings.get("spring.datasource.password"));
            pool.setMinimumIdle(1);
            StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
            configuration.setDataSource((DataSource) statements.postProcessAfterInitialization(pool, "dataSource"));
            configuration.setDatabaseSchemaUpdate("true");
            configuration.setProcessEngineName("bare");
            configuration.setHistory("audit");
            configuration.setJobExecutorActivate(false);
            configuration.setTaskMetricsEnabled(false);
            configuration.setMetricsEnabled(false);
            configuration.setIdGenerator(new StrongUuidGenerator());
            configuration.setBeans(new HashMap<>(Map.of("plain", model)));
            engine = configuration.buildProcessEngine();
            model.engine = engine;
            String model = Files.readString(Path.of("processes", "pdsa-cycle.bpmn"))
                    .replaceAll(" camunda:(formRef|formRefBinding|assignee)=\"[^\"]*\"", "")
                    .replaceAll("trialDates\\.\\w+\\(execution\\)", "plain.date")
                    .replace(
                            "<bpmn:userTask ",
                            "<bpmn:userTask camunda:candidateGroups=\"team-members-${teamId},team-contacts-${teamId}\" ")
                    .replace(
                            "camunda:delegateExpression=\"#{startNextCycleDelegate}\"",
                            "camunda:expression=\"#{plain.startNext(execution)}\"")
                    .replaceAll("camunda:delegateExpression=\"[^\"]*\"", "camunda:expression=\"\\${true}\"");
            engine.getRepositoryService()
                    .createDeployment()
                    .addString("pdsa-cycle.bpmn", model)
                    .deploy();
        }

        @Override
        public Object start(int team, int number) {
            return model.start("team-" + team);
        }

        @Override
        public void complete(Object cycle, Map<String, Object> values) {
            Map<String, Object> variables = new HashMap<>(values);
            if (values.containsKey("decision")) {
                variables.put("adopted", values.get("decision").equals("adopt"));
                variables.put("adapted", values.get("decision").equals("adapt"));
            }
            engine.getIdentityService().setAuthenticatedUserId("somebody");
            String task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId((String) cycle)
                    .singleResult()
                    .getId();
            engine.getFormService().submitTaskForm(task, variables);
        }

        @Override
        public long statements() {
            return statements.count();
        }

        @Override
        public HikariDataSource pool() {
            return pool;
        }

        @Override
        public void close() {
            engine.close();
            pool.close();
            database.close();
        }
    }

    /** What the bare engine's model calls; expressions reach public classes only. */
    public static final class Plain {

        private ProcessEngine engine;

        public Date getDate() {
            return Date.from(Instant.now().plus(14, ChronoUnit.DAYS));
        }

        public void startNext(DelegateExecution execution) {
            start((String) execution.getVariable("teamId"));
        }

        private String start(String team) {
            String cycle = UUID.randomUUID().toString();
            return engine.getRuntimeService()
                    .startProcessInstanceByKey(
                            "pdsa-cycle",
                            "bare",
                            Map.of("collaborativeId", "bare", "teamId", team, "cycleId", cycle, "language", "en"))
                    .getId();
        }
    }
}
