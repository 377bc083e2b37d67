package fi.lapimurto.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lapimurto.Filled;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.StatementCounter;
import fi.lapimurto.Story;
import fi.lapimurto.Visitor;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.database.CrashableDatabase;
import fi.lapimurto.engine.Forms;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Role;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * What pages cost with 10, 1,000 and 10,000 running collaboratives in the database: statements, and the median time of
 * an answer over HTTP. All but the first are copies of rows; that a copy is like one that was opened through the services is
 * checked first. The database writes to the disk before it acknowledges.
 */
@LapimurtoTest
class BoardBenchmark {

    private static final int[] SIZES = {10, 1_000, 10_000};
    private static final int OWN = 10;
    private static final int WARM = 10;
    private static final int ROUNDS = 41;

    /** The tables that a running collaborative has rows in, and the column that says which. */
    private static final Map<String, String> TABLES = tables();

    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("collaborative_collaborative", "id = :id");
        for (String ours : List.of(
                "collaborative_core_member",
                "collaborative_goal",
                "collaborative_common_measure",
                "collaborative_workshop",
                "collaborative_step",
                "collaborative_decision",
                "audit_entry",
                "deadline_row",
                "people_assignment")) {
            tables.put(ours, "collaborative_id = :id");
        }
        String instances = "select id_ from act_ru_execution where business_key_ = :code";
        tables.put("act_id_group", "id_ like '%' || cast(:id as text)");
        tables.put("act_id_membership", "group_id_ like '%' || cast(:id as text)");
        tables.put("act_ru_execution", "proc_inst_id_ in (" + instances + ")");
        tables.put("act_ru_variable", "proc_inst_id_ in (" + instances + ")");
        tables.put("act_ru_task", "proc_inst_id_ in (" + instances + ")");
        tables.put(
                "act_ru_identitylink",
                "task_id_ in (select id_ from act_ru_task where proc_inst_id_ in (" + instances + "))");
        tables.put("act_ru_job", "process_instance_id_ in (" + instances + ")");
        tables.put("act_ru_event_subscr", "proc_inst_id_ in (" + instances + ")");
        return tables;
    }

    private static CrashableDatabase database;

    @Autowired
    Story story;

    @Autowired
    Forms forms;

    @Autowired
    Collaboratives collaboratives;

    @Autowired
    People people;

    @Autowired
    StatementCounter statements;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void durable(DynamicPropertyRegistry registry) {
        database = CrashableDatabase.start(Path.of("target", "bench-board-database"));
        // After the program, which Spring ends at the end of the run.
        SpringApplication.getShutdownHandlers().add(database::close);
        database.settings().forEach((name, value) -> registry.add(name, () -> value));
    }

    @Test
    void pages() {
        story.person(Story.ORGANISER, Role.organiser);
        story.person("few", Role.organiser);
        story.person("owner", Role.process_owner);
        Collaborative first = begun();
        Visitor everything = visitor(Story.ORGANISER);
        Visitor few = visitor("few");
        Visitor owner = visitor("owner");
        people.assign("few", Role.organiser, first.id());
        aCopyIsLikeAnother(first, everything);

        Map<String, List<Cost>> costs = new LinkedHashMap<>();
        int copies = 1;
        for (int size : SIZES) {
            // Beside the copies there are the first one and the one they were compared with.
            copy(first, copies + 1, size - 2, size <= OWN);
            copies = size - 2;
            assertThat(count("select count(*) from collaborative_collaborative"))
                    .isEqualTo(size);
            jdbc.sql("vacuum analyze").update();
            database.checkpoint();
            String board = "/collaboratives/" + first.id();
            add(costs, "/ (organises 10)", measure(few, "/"));
            add(costs, "/api/my-work (organises 10)", measure(few, "/api/my-work"));
            add(costs, "/collaboratives (organises 10)", measure(few, "/collaboratives"));
            add(costs, "board", measure(few, board));
            add(costs, "/collaboratives (reads all)", measure(owner, "/collaboratives"));
            add(
                    costs,
                    "/collaboratives, last page (reads all)",
                    measure(owner, "/collaboratives?page=" + (size + 19) / 20));
            add(costs, "/collaboratives?search= (reads all)", measure(owner, "/collaboratives?search=hoitoon+7"));
            add(costs, "/api/collaboratives (reads all)", measure(owner, "/api/collaboratives"));
            add(costs, "/ (organises all)", measure(everything, "/"));
            add(costs, "/collaboratives (organises all)", measure(everything, "/collaboratives"));
        }
        print("page", "statements at 10 / 1,000 / 10,000", "ms at 10", "ms at 1,000", "ms at 10,000", "10,000 : 10");
        costs.forEach((page, it) -> print(
                page,
                it.get(0).statements() + " / " + it.get(1).statements() + " / "
                        + it.get(2).statements(),
                it.get(0).millis(),
                it.get(1).millis(),
                it.get(2).millis(),
                it.get(2).millis() / it.get(0).millis()));
        costs.forEach((page, it) -> assertThat(it.get(2).statements())
                .as(page)
                .isLessThanOrEqualTo(it.get(0).statements() + 1));
    }

    /** Statements and the median time of one page. */
    private record Cost(long statements, double millis) {}

    private Cost measure(Visitor visitor, String page) {
        for (int i = 0; i < WARM; i++) {
            assertThat(visitor.get(page).statusCode()).as(page).isEqualTo(200);
        }
        long before = statements.count();
        visitor.get(page);
        long taken = statements.count() - before;
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            visitor.get(page);
            times.add((System.nanoTime() - begin) / 1e6);
        }
        return new Cost(taken, times.stream().sorted().toList().get(ROUNDS / 2));
    }

    private static void add(Map<String, List<Cost>> costs, String page, Cost cost) {
        costs.computeIfAbsent(page, it -> new ArrayList<>()).add(cost);
    }

    /** A round whose first two steps are done, opened through the services. */
    private Collaborative begun() {
        String code = forms.start(
                "collaborative",
                Map.of(
                        "name",
                        "Round",
                        "level",
                        "regional",
                        "language",
                        "en",
                        "firstWorkshopDay",
                        LocalDate.now().plusWeeks(20).toString()),
                Story.ORGANISER);
        Collaborative it = collaboratives.findByCode(code).orElseThrow();
        story.submit(it, "Step01_AgreeCommission", Filled.form("collaborative-agree-commission"));
        story.skip(it, "Step02_PrepareProgramme");
        story.runDueJobs(it);
        return it;
    }

    /** Seen through the API a copy says what another round says, and its process goes on like any. */
    private void aCopyIsLikeAnother(Collaborative first, Visitor reader) {
        copy(first, 1, 1, true);
        Collaborative copy = collaboratives.findByCode(first.code() + "-1").orElseThrow();
        Collaborative another = begun();
        people.assign("few", Role.organiser, another.id());
        for (String table : TABLES.keySet()) {
            assertThat(rows(table, copy)).as(table).isEqualTo(rows(table, another));
        }
        for (String what : List.of("", "/steps", "/tasks", "/dates", "/changes?kind=collaborative")) {
            assertThat(said(reader, copy, what)).as(what).isEqualTo(said(reader, another, what));
        }
        story.skip(copy, "Step04_BookVenues");
        story.skip(another, "Step04_BookVenues");
        assertThat(said(reader, copy, "/tasks")).isEqualTo(said(reader, another, "/tasks"));
    }

    /** What the API says, without ids, codes, names and times of day, which differ between any two. */
    private String said(Visitor reader, Collaborative it, String what) {
        HttpResponse<String> answer = reader.get("/api/collaboratives/" + it.id() + what);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            JsonNode read = json.readTree(answer.body());
            return read.toPrettyString()
                    .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "<id>")
                    .replaceAll("\"id\" : \\d+", "<number>")
                    .replace(it.code(), "<code>")
                    .replaceAll("T\\d\\d:\\d\\d:[0-9.]+Z", "<time>")
                    .replaceAll("\"dueAt\" : \"[^\"]+\"", "<due>")
                    .replaceAll("20\\d\\d-\\d\\d-\\d\\d<time>", "<moment>")
                    .replaceAll("\"name\" : \"[^\"]*(hoitoon|Round)[^\"]*\"", "<name>");
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private long rows(String table, Collaborative it) {
        return jdbc.sql("select count(*) from " + table + " where " + TABLES.get(table))
                .param("id", it.id())
                .param("code", it.code())
                .query(Long.class)
                .single();
    }

    /**
     * Copies all rows of a round, with ids, code and name of their own.
     *
     * @param also whether those who organise only a few organise the copies too
     */
    private void copy(Collaborative first, int from, int until, boolean also) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        List<String> ids = ids(first);
        jdbc.sql("create or replace function other(value text, n int) returns text language sql immutable as $$"
                        + " select case when value = any (array['" + String.join("','", ids) + "'])"
                        + " then cast(cast(md5(value || '-' || n) as uuid) as text)"
                        + " when value = '" + first.code() + "' then value || '-' || n"
                        + " else replace(value, '" + first.id() + "', cast(cast(md5('" + first.id()
                        + "' || '-' || n) as uuid) as text)) end $$")
                .update();
        TABLES.forEach((table, which) -> {
            columns.put(table, new ArrayList<>());
            StringBuilder values = new StringBuilder();
            jdbc.sql("select column_name, data_type from information_schema.columns where table_schema = 'public'"
                            + " and table_name = ? and is_identity = 'NO' order by ordinal_position")
                    .param(table)
                    .query((row, number) -> {
                        columns.get(table).add(row.getString(1));
                        values.append(values.isEmpty() ? "" : ", ")
                                .append(value(table, row.getString(1), row.getString(2)));
                        return null;
                    })
                    .list();
            jdbc.sql("insert into " + table + " (" + String.join(", ", columns.get(table)) + ") select " + values
                            + " from " + table + " t cross join generate_series(" + from + ", " + until + ") n where "
                            + which.replace(":id", "'" + first.id() + "'").replace(":code", "'" + first.code() + "'")
                            + (also ? "" : ofTheFirstOrganiser(table)))
                    .update();
        });
    }

    private static String ofTheFirstOrganiser(String table) {
        return switch (table) {
            case "people_assignment" ->
                " and person_id = (select id from people_person where login = '" + Story.ORGANISER + "')";
            case "act_id_membership" -> " and user_id_ = '" + Story.ORGANISER + "'";
            default -> "";
        };
    }

    private static String value(String table, String column, String type) {
        String own = "t." + column;
        if (type.equals("uuid")) {
            return "cast(other(cast(" + own + " as text), n) as uuid)";
        }
        if (table.equals("collaborative_collaborative") && column.equals("name")) {
            return own + " || ' ' || n";
        }
        if (column.equals("opened_at")) {
            return own + " - n * interval '1 minute'";
        }
        if (table.equals("act_ru_task") && column.equals("due_date_")) {
            return own + " + ((n - 1) % 90) * interval '1 day'";
        }
        boolean names = column.endsWith("_") && type.equals("character varying") || column.equals("code");
        return names ? "other(" + own + ", n)" : own;
    }

    /** Every id that belongs to the round. */
    private List<String> ids(Collaborative it) {
        List<String> ids = new ArrayList<>(List.of(it.id().toString()));
        for (String table : List.of(
                "collaborative_decision",
                "people_assignment",
                "act_ru_execution",
                "act_ru_variable",
                "act_ru_task",
                "act_ru_identitylink",
                "act_ru_job",
                "act_ru_event_subscr")) {
            String column = table.startsWith("act") ? "id_" : "id";
            ids.addAll(jdbc.sql("select cast(" + column + " as text) from " + table + " where " + TABLES.get(table))
                    .param("id", it.id())
                    .param("code", it.code())
                    .query(String.class)
                    .list());
        }
        return ids;
    }

    private long count(String question) {
        return jdbc.sql(question).query(Long.class).single();
    }

    private Visitor visitor(String login) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(login, login);
        return visitor;
    }

    private static void print(Object... columns) {
        StringBuilder line = new StringBuilder("| ");
        for (Object it : columns) {
            line.append(it instanceof Double number ? String.format(Locale.ROOT, "%.1f", number) : it)
                    .append(" | ");
        }
        System.out.println(line.toString().strip());
    }
}
