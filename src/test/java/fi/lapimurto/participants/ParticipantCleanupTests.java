package fi.lapimurto.participants;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.Filled;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Story;
import fi.lapimurto.Tasklist;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeLifecycle;
import fi.lapimurto.engine.RetryingTransaction;
import fi.lapimurto.people.People;
import fi.lapimurto.people.TestPeople;
import fi.lapimurto.team.SampleTeams;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.Teams;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is asked for the stay is deleted in time, from every table there is; the engine never had any of it. */
@LapimurtoTest
class ParticipantCleanupTests {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final LocalDate LAST_DAY = Story.FIRST_DAY.plusDays(1);
    private static final String DIET = "Marker-diet-7351";
    private static final String NEED = "Marker-need-7351";
    private static final String ROOM = "Marker-room-7351";
    private static final String NAME = "Markku Marker7351";

    @Autowired
    Story story;

    @Autowired
    Teams teams;

    @Autowired
    People people;

    @Autowired
    ParticipantSheets sheets;

    @Autowired
    ParticipantLists lists;

    @Autowired
    ParticipantCleanup forgetting;

    @Autowired
    CollaborativeLifecycle course;

    @Autowired
    RetryingTransaction repetition;

    @Autowired
    JdbcTemplate sql;

    @LocalServerPort
    int port;

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void dietsAndLodgingAreNowhereTwoWeeksAfterTheWorkshop() {
        Team team = asked("Forgotten");
        String contact = SampleLists.contact(people, team);
        fill(team, contact);
        giveInTasklist(team, contact);
        assertThat(tablesWith(DIET)).containsExactly("team_participant");
        assertThat(tablesWith(NAME)).containsExactly("team_participant");

        on(LAST_DAY.plusDays(13));
        forgetting.forget();
        assertThat(tablesWith(DIET)).containsExactly("team_participant");
        on(LAST_DAY.plusDays(14));
        forgetting.forget();
        for (String marker : List.of(DIET, NEED, ROOM)) {
            assertThat(tablesWith(marker)).as(marker).isEmpty();
        }
        ParticipantSheet view = sheets.open(team.id(), 1, contact);
        assertThat(view.rows().get(0).content())
                .matches(it -> it.name().equals(NAME))
                .matches(it -> AttendeeField.OF_THE_STAY.stream().allMatch(field -> field.isEmpty(it)));
        assertThat(lists.get(team.id(), 1).detailsDeletedAt()).isNotNull();
        assertThat(view.history().get(0))
                .matches(it -> it.by() == null
                        && it.what().get(0).getCodes()[0].equals("participants.change.what.details_deleted"));

        forgetting.forget();
        assertThat(sheets.open(team.id(), 1, contact).history()).hasSameSizeAs(view.history());
    }

    @Test
    void whatStepNineDecidesGoesBeforeTheSetting() {
        Collaborative here = story.prepared("Decided in step 9");
        story.submit(
                here,
                "Step09_PrepareMatrixAndLists",
                Filled.form(
                        "collaborative-prepare-matrix-and-lists",
                        "participantDetails",
                        List.of("name", "organisation", "team", "email", "days", "special_diet"),
                        "healthDeletedAfterDays",
                        3,
                        "deleteBy",
                        "2028-08-31"));
        Team team = repetition.inTransaction(() -> teams.admit(Story.ORGANISER, SampleTeams.team(here, "Team")));
        String contact = SampleLists.contact(people, team);
        fill(team, contact);
        ParticipantSheet asked = sheets.open(team.id(), 1, contact);
        assertThat(asked.fields().stream().map(it -> AttendeeField.valueOf(it.getName())))
                .containsExactly(
                        AttendeeField.name,
                        AttendeeField.email,
                        AttendeeField.organisation,
                        AttendeeField.days,
                        AttendeeField.specialDiet);
        // What is not asked is not kept either, whoever sends it.
        assertThat(asked.rows().get(0).content())
                .matches(it -> it.telephone() == null && it.accessibility() == null && it.lodgingNights() == null);
        assertThat(asked.facts().detailsDeletedOn()).isEqualTo(LAST_DAY.plusDays(3));

        on(LAST_DAY.plusDays(3));
        forgetting.forget();
        assertThat(sheets.open(team.id(), 1, contact).rows().get(0).content().specialDiet())
                .isNull();
        on(LocalDate.of(2028, 8, 31));
        forgetting.forget();
        assertThat(sheets.open(team.id(), 1, contact).rows()).hasSize(1);
        on(LocalDate.of(2028, 9, 1));
        forgetting.forget();
        assertThat(sheets.open(team.id(), 1, contact).rows()).isEmpty();
    }

    @Test
    void listsGoAYearAfterTheCollaborativesEnd() {
        Team team = asked("A year later");
        fill(team, Story.ORGANISER);
        on(Story.FIRST_DAY.minusMonths(3));
        repetition.inTransaction(() -> course.cancel(team.collaborativeId(), "No money", Story.ORGANISER));
        on(Story.FIRST_DAY.minusMonths(3).plusDays(364));
        forgetting.forget();
        assertThat(sheets.open(team.id(), 1, Story.ORGANISER).rows()).hasSize(1);
        on(Story.FIRST_DAY.minusMonths(3).plusDays(365));
        forgetting.forget();
        assertThat(sheets.open(team.id(), 1, Story.ORGANISER).rows()).isEmpty();
    }

    private Team asked(String name) {
        Collaborative here = story.prepared(name);
        story.skip(here, "Step09_PrepareMatrixAndLists");
        return repetition.inTransaction(() -> teams.admit(Story.ORGANISER, SampleTeams.team(here, name)));
    }

    private void fill(Team team, String by) {
        SampleLists.fill(
                sheets,
                team,
                1,
                by,
                SampleLists.person(NAME, "specialDiet", DIET, "accessibility", NEED, "roomWish", ROOM));
    }

    /** As the contact does it: through the web app and the engine's form. */
    private void giveInTasklist(Team team, String contact) {
        TestPeople.anAdmin(people);
        Tasklist tasklist = new Tasklist(port, contact, "en");
        String task = sql.queryForObject(
                "select t.id_ from act_ru_task t join act_ru_identitylink l on l.task_id_ = t.id_"
                        + " where t.task_def_key_ = 'UserTask_GiveList' and l.group_id_ = ?",
                String.class,
                "team-contacts-" + team.id());
        assertThat(tasklist.claim(task).statusCode()).isEqualTo(204);
        var shown = tasklist.get("/task/" + task + "/form-variables");
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("People on the list: 1").doesNotContain(NAME, DIET);
        assertThat(tasklist.submit(task, Map.of("coming", "yes", "reason", "One is enough this time"))
                        .statusCode())
                .isIn(200, 204);
    }

    private static void on(LocalDate day) {
        Story.moveTo(day.atTime(9, 0).atZone(HELSINKI).toInstant());
    }

    /** Every table, the engine's history included, in which the text stands in any column. */
    private Set<String> tablesWith(String text) {
        Set<String> found = new TreeSet<>();
        List<String> tables = sql.queryForList(
                "select table_name from information_schema.tables where table_schema = current_schema()"
                        + " and table_type = 'BASE TABLE'",
                String.class);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String hex = HexFormat.of().formatHex(bytes);
        for (String table : tables) {
            // Bytes are written as hexadecimal digits when a row is turned into text.
            Boolean there = sql.queryForObject(
                    "select exists (select 1 from \"" + table + "\" t where position(? in t::text) > 0"
                            + " or position(? in t::text) > 0)",
                    Boolean.class,
                    text,
                    hex);
            if (Boolean.TRUE.equals(there)) {
                found.add(table);
            }
        }
        return found;
    }
}
