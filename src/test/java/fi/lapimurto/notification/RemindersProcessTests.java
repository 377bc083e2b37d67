package fi.lapimurto.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fi.lapimurto.Filled;
import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.ProcessCoverage;
import fi.lapimurto.Story;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.engine.OpenTasks;
import fi.lapimurto.engine.TaskGroup;
import fi.lapimurto.notification.DigestContent.Line;
import fi.lapimurto.notification.process.RemindersProcess;
import fi.lapimurto.people.People;
import fi.lapimurto.people.PersonDetails;
import fi.lapimurto.people.Profile;
import fi.lapimurto.people.Role;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamTester;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people are told in the mornings, with the clock over weekends, holidays, nights with another hour and outages. */
@LapimurtoTest
@ProcessCoverage("reminders")
class RemindersProcessTests {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    /** A Monday. */
    private static final String MONDAY = "2027-01-11";

    @Autowired
    Story story;

    @Autowired
    TeamTester tester;

    @Autowired
    People people;

    @Autowired
    RemindersProcess reminders;

    @Autowired
    Mornings mornings;

    @Autowired
    Digests digests;

    @Autowired
    PreferenceService preferences;

    @Autowired
    OpenTasks openTasks;

    @Autowired
    PostOffice office;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private Profile anna;

    @BeforeEach
    void nobodyHasBeenToldYet() {
        mailServer.start();
        office.clear();
        anna = person("en");
        beginAt(MONDAY + "T07:00");
    }

    @AfterEach
    void stop() {
        mailServer.stop();
        ClockUtil.reset();
    }

    @Test
    void theNextMorningIsAWorkingDayAtEightWherePeopleLive() {
        Map.of(
                        "2027-01-11T07:59", "2027-01-11T06:00:00Z",
                        "2027-01-11T08:00", "2027-01-12T06:00:00Z",
                        // A weekend.
                        "2027-01-15T08:01", "2027-01-18T06:00:00Z",
                        // Christmas Eve is a Friday.
                        "2027-12-23T12:00", "2027-12-27T06:00:00Z",
                        // Midsummer Eve is a Friday too, in summer time.
                        "2027-06-24T09:00", "2027-06-28T05:00:00Z",
                        // The nights in which the hour changes.
                        "2028-03-24T09:00", "2028-03-27T05:00:00Z",
                        "2026-10-23T09:00", "2026-10-26T06:00:00Z",
                        // Easter is in the night in which the hour changes.
                        "2027-03-25T09:00", "2027-03-30T05:00:00Z")
                .forEach((now, next) -> {
                    Story.moveTo(at(now));
                    assertThat(mornings.next()).as(now).isEqualTo(next);
                });
    }

    @Test
    void aPersonInThreeRoundsGetsOneDigestAndNoneWhenNothingIsNew() {
        List<String> rounds = Stream.of("One", "Two", "Three")
                .map(it -> round(it, anna).name())
                .toList();
        runAt(MONDAY + "T08:00");
        assertThat(digests(anna))
                .singleElement()
                .satisfies(it -> assertThat(it.lines()).extracting(Line::round).containsAll(rounds));
        runAt("2027-01-12T08:00");
        runAt("2027-01-13T08:00");
        assertThat(digests(anna)).hasSize(1);

        // Something new.
        Story.moveTo(at("2027-01-13T10:00"));
        round("Four", anna);
        runAt("2027-01-14T08:00");
        assertThat(digests(anna)).hasSize(2);
    }

    @Test
    void aTaskIsToldWhenItIsNewWhenItIsNearAndWhenItIsOver() {
        Collaborative round = round("Near", anna);
        String task = story.task(round, "Step01_AgreeCommission").getId();
        due(task, "2027-01-29T16:00");
        runAt(MONDAY + "T08:00");
        runAt("2027-01-22T08:00");
        runAt("2027-01-25T08:00");
        runAt("2027-01-26T08:00");
        runAt("2027-02-01T08:00");
        runAt("2027-02-02T08:00");
        runAt("2027-02-08T08:00");
        assertThat(digests(anna))
                .extracting(it -> it.lines().stream()
                        .filter(line -> task.equals(line.taskId()))
                        .findFirst()
                        .orElseThrow()
                        .section())
                .containsExactly(DigestSection.later, DigestSection.week, DigestSection.overdue, DigestSection.overdue);
    }

    @Test
    void afterNightsWithTheServerDownThereIsOneDigest() {
        round("Down", anna);
        runAt(MONDAY + "T08:00");
        Story.moveTo(at(MONDAY + "T10:00"));
        round("Next", anna);
        // Down from Monday evening until Thursday of the week after.
        runAt("2027-01-21T11:00");
        assertThat(digests(anna)).hasSize(2);
        assertThat(waiting()).containsExactly(at("2027-01-22T08:00"));
        Story.moveTo(at("2027-01-21T12:00"));
        round("Third", anna);
        // Down over a Friday: on Saturday nobody is told, and late in the evening neither.
        runAt("2027-01-23T11:00");
        runAt("2027-01-25T06:00");
        assertThat(digests(anna)).hasSize(2);
        runAt("2027-01-25T19:00");
        assertThat(digests(anna)).hasSize(2);
        runAt("2027-01-26T08:00");
        assertThat(digests(anna)).hasSize(3);
    }

    @Test
    void twoNodesTellOnce() throws Exception {
        round("Nodes", anna);
        reminders.planFirst();
        reminders.planNext();
        assertThat(waiting()).hasSize(1);
        Story.moveTo(at(MONDAY + "T08:00"));
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> told =
                    List.of(nodes.submit(digests::writeInTheMorning), nodes.submit(digests::writeInTheMorning));
            for (Future<?> it : told) {
                it.get();
            }
        } finally {
            nodes.shutdown();
        }
        digests.write();
        assertThat(digests(anna)).hasSize(1);
    }

    @Test
    void whatIsDoneMeanwhileIsLeftOutAndAnEmptyDigestDoesNotGo() throws Exception {
        Collaborative round = round("Done", anna);
        runAt(MONDAY + "T08:00");
        assertThat(digests(anna)).hasSize(1);
        runtime.deleteProcessInstance(story.instance(round).getId(), "done");
        office.deliver(mailServer.getSmtp().getPort());
        assertThat(mailsTo(anna)).isEmpty();
        assertThat(messages(anna))
                .singleElement()
                .satisfies(it -> assertThat(it.problem()).isEqualTo(DeliveryProblem.done));
    }

    @Test
    void everybodyChoosesHowOften() {
        Profile weekly = person("fi");
        Profile never = person("fi");
        Profile once = person("fi");
        preferences.choose(weekly.login(), Map.of(Topic.tasks, Timing.weekly));
        preferences.choose(never.login(), Map.of(Topic.tasks, Timing.never));
        preferences.choose(once.login(), Map.of(Topic.tasks, Timing.at_once));
        runAt(MONDAY + "T08:00");
        Story.moveTo(at("2027-01-12T10:00"));
        Collaborative round = round("Chosen", anna, weekly, never, once);
        runAt("2027-01-13T08:00");
        assertThat(digests(anna)).hasSize(1);
        assertThat(messages(weekly)).isEmpty();
        assertThat(messages(never)).isEmpty();
        // The person's role came after the task.
        assertThat(messages(once)).extracting(it -> it.origin().kind()).containsExactly("task_new");
        story.submit(round, "Step01_AgreeCommission", Filled.form("collaborative-agree-commission"));
        assertThat(messages(once))
                .extracting(it -> it.origin().kind())
                .contains("task_new")
                .hasSizeGreaterThan(1);
        runAt("2027-01-18T08:00");
        assertThat(digests(weekly)).hasSize(1);
        assertThat(messages(never)).isEmpty();
    }

    @Test
    void whatATeamLeavesUndoneIsHeardOfOneLevelUp() {
        Collaborative round = story.open("Levels", "en");
        people.assign(anna.login(), Role.organiser, round.id());
        Team team = tester.admit(round, "fi", "Satama");
        Profile coach = people.find(tester.coach(team)).orElseThrow();
        Profile contact = people.find(tester.contact(team)).orElseThrow();
        String task = openTasks.of(List.of(round.code())).stream()
                .filter(it -> it.model().audience().equals(Set.of(TaskGroup.team_contacts)))
                .map(OpenTasks.OpenTask::id)
                .findFirst()
                .orElseThrow();
        due(task, "2027-01-14T16:00");
        runAt("2027-01-20T08:00");
        assertThat(escalated(coach)).isEmpty();
        runAt("2027-01-21T08:00");
        assertThat(escalated(coach)).containsExactly(DigestSection.team_late);
        assertThat(escalated(anna)).isEmpty();
        runAt("2027-01-27T08:00");
        runAt("2027-01-28T08:00");
        assertThat(escalated(anna)).containsExactly(DigestSection.unanswered);
        assertThat(escalated(coach)).hasSize(1);
        assertThat(escalated(contact)).isEmpty();
    }

    @Test
    void collectedMessagesAreToldInTheDigestUnlessTheyHaveBeenRead() {
        Collaborative round = round("Collected", anna);
        runAt(MONDAY + "T08:00");
        office.write("cancellation_near", Cause.in(round.id()).occurrence("1").until(at("2027-06-01T00:00")), anna);
        assertThat(messages(anna)).last().satisfies(it -> assertThat(it.state()).isEqualTo(MessageState.collected));
        runAt("2027-01-12T08:00");
        assertThat(digests(anna))
                .last()
                .satisfies(
                        it -> assertThat(it.lines()).extracting(Line::section).contains(DigestSection.others));
        assertThat(messages(anna))
                .filteredOn(it -> it.origin().kind().equals("cancellation_near"))
                .extracting(Message::problem)
                .containsExactly(DeliveryProblem.in_digest);
    }

    @Test
    void eachKindIsReadInEachLanguage() throws Exception {
        for (String language : List.of("fi", "sv", "en")) {
            beginAt(MONDAY + "T07:00");
            Profile reader = person(language);
            Collaborative round = round("Kieli " + language, reader);
            people.assign(reader.login(), Role.process_owner, round.id());
            Profile once = person(language);
            people.assign(once.login(), Role.organiser, round.id());
            preferences.choose(once.login(), Map.of(Topic.tasks, Timing.at_once));
            String task = story.task(round, "Step01_AgreeCommission").getId();
            due(task, "2027-01-08T16:00");
            runAt(MONDAY + "T08:00");
            due(task, "2027-01-15T16:00");
            runAt("2027-01-12T08:00");
            office.deliver(mailServer.getSmtp().getPort());
            String day = language.equals("en") ? "11 Jan 2027" : "11.1.2027";
            String link = "http://localhost/tasks/" + task;
            assertThat(mailsTo(reader))
                    .anySatisfy(it -> assertThat(it).contains("Läpimurto " + day, link))
                    .anySatisfy(it -> assertThat(it).contains("/collaboratives/" + round.id()));
            assertThat(mailsTo(once))
                    .isNotEmpty()
                    .allSatisfy(it -> assertThat(it).contains(link));
        }
    }

    private Collaborative round(String name, Profile... organisers) {
        Collaborative round = story.open(name, "en");
        Arrays.stream(organisers).forEach(it -> people.assign(it.login(), Role.organiser, round.id()));
        due(story.task(round, "Step01_AgreeCommission").getId(), "2027-06-01T16:00");
        return round;
    }

    private Profile person(String language) {
        String login = "r" + UUID.randomUUID().toString().substring(0, 12);
        return people.create(new PersonDetails(login, "Reader " + login, login + "@example.org", language));
    }

    private void beginAt(String moment) {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("reminders")
                .list()
                .forEach(it -> runtime.deleteProcessInstance(it.getId(), "test"));
        jdbc.sql("delete from notification_morning").update();
        jdbc.sql("delete from notification_message where content is not null").update();
        Story.moveTo(at(moment));
        reminders.planFirst();
    }

    private void runAt(String moment) {
        Story.moveTo(at(moment));
        for (Job job = due(); job != null; job = due()) {
            management.executeJob(job.getId());
        }
    }

    private Job due() {
        return management.createJobQuery().processDefinitionKey("reminders").executable().listPage(0, 1).stream()
                .findFirst()
                .orElse(null);
    }

    private void due(String task, String moment) {
        jdbc.sql("update act_ru_task set due_date_ = ? where id_ = ?")
                .params(java.sql.Timestamp.from(at(moment)), task)
                .update();
    }

    private List<Instant> waiting() {
        return management.createJobQuery().processDefinitionKey("reminders").timers().list().stream()
                .map(it -> it.getDuedate().toInstant())
                .toList();
    }

    private List<Message> messages(Profile person) {
        return entities.createQuery(
                        "select m from Message m where m.origin.recipientId = :id order by m.number", Message.class)
                .setParameter("id", person.id())
                .getResultList();
    }

    private List<DigestContent> digests(Profile person) {
        return messages(person).stream()
                .filter(it -> it.origin().kind().equals(DigestLetters.DIGEST))
                .map(it -> it.origin().content())
                .toList();
    }

    private List<DigestSection> escalated(Profile person) {
        return messages(person).stream()
                .filter(it -> it.origin().kind().equals(DigestLetters.ESCALATION))
                .flatMap(it -> it.origin().content().lines().stream())
                .map(Line::section)
                .toList();
    }

    private List<String> mailsTo(Profile person) throws Exception {
        return Stream.of(mailServer.getReceivedMessages())
                .filter(it -> to(it, person))
                .map(RemindersProcessTests::text)
                .collect(Collectors.toList());
    }

    private static boolean to(MimeMessage mail, Profile person) {
        try {
            return mail.getAllRecipients()[0].toString().contains(person.email());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            return mail.getSubject() + "\n"
                    + ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant at(String moment) {
        return LocalDateTime.parse(moment).atZone(HELSINKI).toInstant();
    }
}
