package fi.lapimurto.coaching;

import static fi.lapimurto.collaborative.SampleDecisions.of;
import static fi.lapimurto.collaborative.SampleDecisions.problems;
import static fi.lapimurto.collaborative.SampleFindings.assertSaid;
import static fi.lapimurto.collaborative.SampleFindings.assertSilent;
import static fi.lapimurto.collaborative.SampleFindings.assertSilentOn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fi.lapimurto.collaborative.SampleFacts;
import fi.lapimurto.collaborative.SampleFindings;
import fi.lapimurto.deadline.SampleCalendar;
import fi.lapimurto.deadline.WorkingDays;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.Finding.Level;
import fi.lapimurto.handbook.StepSheet;
import fi.lapimurto.people.Permission;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoachingListsTests {

    private static final Locale FINNISH = Locale.forLanguageTag("fi");

    /** The first gap is from 2 September to 8 December. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 9, 1);

    private static final Map<String, ?> SESSION = Map.of(
            "day",
            "2027-10-20",
            "starts",
            "09:00",
            "teamCount",
            4,
            "minutesPerTeam",
            30,
            "delivery",
            "remote",
            "link",
            "https://etana.example.org");
    private static final Map<String, ?> REQUEST = Map.of("team", "Rantala", "help", "Kuvaaja", "state", "open");

    private final SampleFacts facts = teams(4);
    private final SessionsSheet sessions = new SessionsSheet(SampleCalendar.deadlines());
    private final AnswersSheet answers = new AnswersSheet(new Agendas(SampleFindings.TEXTS));
    private final HelpRequestsSheet requests = new HelpRequestsSheet();

    @Test
    void coachesKeepTheirListsThemselves() {
        assertThat(List.of(sessions, answers, requests))
                .extracting(StepSheet::writing)
                .containsOnly(Permission.COACHING_WORK);
    }

    @Test
    void sessionsLastAsLongAsTheirTeamsTakeAndTenMinutes() {
        assertThat(sessions.figures(facts, 1, List.of(of(Session.class, SESSION))).stream()
                        .map(SampleFindings::english))
                .containsExactly(
                        "Sessions: 1; teams in them 4, taking part 4",
                        "20 Oct 2027, 9:00–11:10: 2 h 10 min with the ten minutes to begin with");
    }

    @Test
    void sessionsArePlanned() {
        assertSaid(Level.block, "sessions.empty", sessions.findings(facts, 1, List.of()));
        assertSilent(said());
    }

    @Test
    void twoToFourTeamsMeetAtATime() {
        for (int unusual : List.of(1, 5)) {
            assertSaid(Level.warn, "sessions.groupSize", said("teamCount", unusual));
        }
        for (int usual : List.of(2, 4)) {
            assertSilentOn("sessions.groupSize", said("teamCount", usual));
        }
        assertThat(problems(of(Session.class, SESSION, "teamCount", 0))).containsExactly("teamCount {any.positive}");
    }

    @Test
    void aTeamHasTwentyFiveToThirtyMinutes() {
        for (int unusual : List.of(24, 31)) {
            assertSaid(Level.warn, "sessions.minutes", said("minutesPerTeam", unusual));
        }
        for (int usual : List.of(25, 30)) {
            assertSilentOn("sessions.minutes", said("minutesPerTeam", usual));
        }
    }

    @Test
    void sessionsLieBetweenTheWorkshops() {
        for (String inside : List.of("2027-09-03", "2027-12-07")) {
            assertSilent(said("day", inside));
        }
        for (String outside : List.of("2027-09-02", "2027-12-08")) {
            assertSaid(Level.warn, "sessions.outsideGap", said("day", outside));
        }
    }

    @Test
    void everyTeamGetsItsTurn() {
        assertSaid(Level.warn, "sessions.teamsLeft", said("teamCount", 3));
        assertSilentOn("sessions.teamsLeft", said("teamCount", 5));
        assertSaid(Level.inform, "sessions.tooManyTeams", said("teamCount", 5));
    }

    @Test
    void teamsKnowTheirTurnAndTheirLink() {
        assertSaid(Level.block, "sessions.noTeams", said("teamCount", null));
        assertSilent(said("teamCount", null, "teams", List.of("Rantala", "Mäkelä", "Lehtola", "Saaristo")));
        assertSaid(Level.inform, "sessions.link", said("link", null));
        assertSilent(said("link", null, "delivery", "face_to_face"));
        assertThat(problems(of(Session.class, SESSION, "link", "javascript:alert(1)")))
                .containsExactly("link {any.webAddress}");
    }

    @Test
    void theTemplateProposesGroupsOfAboutThreeForAnyNumberOfTeams() {
        for (int teams = 2; teams <= 20; teams++) {
            SampleFacts some = teams(teams);
            List<Session> proposed = sessions.templates(some, 1).get("groups-of-three");

            assertThat(sessions.findings(some, 1, proposed))
                    .extracting(Finding::key)
                    .containsOnly("sessions.link");
            assertThat(proposed)
                    .allMatch(it -> it.delivery() == MeetingMode.remote)
                    .noneMatch(it -> it.day().getDayOfWeek() == DayOfWeek.SATURDAY)
                    .noneMatch(it -> it.day().getDayOfWeek() == DayOfWeek.SUNDAY)
                    .isSortedAccordingTo(sessions.order());
        }
        assertThat(sessions.templates(teams(10), 1).get("groups-of-three"))
                .extracting(Session::teamCount)
                .containsExactly(4, 3, 3);
    }

    @Test
    void theTemplateProposesGoodDaysAndInJulyWorkingDays() {
        WorkingDays calendar = SampleCalendar.deadlines().workingDays();

        assertThat(GroupsOfThree.sessions(
                        6, List.of(), LocalDate.of(2027, 11, 24), LocalDate.of(2027, 12, 18), calendar))
                .as("Independence Day is a Monday")
                .extracting(Session::day)
                .containsOnly(LocalDate.of(2027, 12, 7));
        assertThat(GroupsOfThree.sessions(6, List.of(), LocalDate.of(2027, 7, 2), LocalDate.of(2027, 7, 30), calendar))
                .extracting(Session::day)
                .containsOnly(LocalDate.of(2027, 7, 16));
    }

    @Test
    void theTemplateHasTheTeamsThatTakePart() {
        SampleFacts known = teams(5).teams("A", "B", "C", "D", "E");
        assertThat(sessions.templates(known, 1).get("groups-of-three"))
                .extracting(Session::teams, Session::teamCount)
                .containsExactly(tuple(List.of("A", "B", "C"), null), tuple(List.of("D", "E"), null));
    }

    @Test
    void theGapsOwnAgendaIsOfferedFirst() {
        for (int gap = 1; gap <= 3; gap++) {
            Map<String, List<AgendaAnswer>> offered = answers.templates(facts, gap);

            assertThat(offered).containsOnlyKeys("agenda-1", "agenda-2", "agenda-3");
            assertThat(offered.keySet()).first().isEqualTo("agenda-" + gap);
        }
        assertThat(answers.templates(facts, 1).get("agenda-1"))
                .hasSize(5)
                .first()
                .isEqualTo(new AgendaAnswer("How has measuring got going: what works, what is hard?", null, null));
        assertThat(Agendas.of(7)).isEqualTo(3);
    }

    @Test
    void everyAgendaIsSaidInFinnishToo() {
        Agendas agendas = new Agendas(SampleFindings.TEXTS);

        for (int agenda = 1; agenda <= Agendas.COUNT; agenda++) {
            assertThat(agendas.questions(agenda, FINNISH))
                    .hasSameSizeAs(agendas.questions(agenda, Locale.ENGLISH))
                    .doesNotContainAnyElementsOf(agendas.questions(agenda, Locale.ENGLISH))
                    .last()
                    .asString()
                    .contains("Tarvitsetteko apua");
        }
    }

    @Test
    void whatTheTeamsToldIsWrittenDown() {
        AgendaAnswer open = new AgendaAnswer("Miten mittaus sujuu?", null, null);
        AgendaAnswer given = new AgendaAnswer("Miten mittaus sujuu?", "Rantala", "Hyvin");

        assertSaid(Level.warn, "answers.none", answers.findings(facts, 1, List.of(open)));
        assertSilent(answers.findings(facts, 1, List.of(open, given)));
        assertThat(answers.figures(facts, 1, List.of(open, given)).stream().map(SampleFindings::english))
                .containsExactly("Answered: 1 of 2 rows");
    }

    @Test
    void anOpenRequestHasAHelper() {
        HelpRequest open = of(HelpRequest.class, REQUEST);

        assertSaid(Level.inform, "help-requests.helper", requests.findings(facts, 1, List.of(open)));
        assertSilent(requests.findings(facts, 1, List.of(of(HelpRequest.class, REQUEST, "helper", "Valtteri"))));
        assertSilent(requests.findings(facts, 1, List.of(of(HelpRequest.class, REQUEST, "state", "given"))));
        assertThat(requests.figures(facts, 1, List.of(open, of(HelpRequest.class, REQUEST, "state", "given"))).stream()
                        .map(SampleFindings::english))
                .containsExactly("Help requests: 1 open, 1 answered");
    }

    private List<Finding> said(Object... changed) {
        return sessions.findings(facts, 1, List.of(of(Session.class, SESSION, changed)));
    }

    private static SampleFacts teams(int teams) {
        return SampleFacts.from(FIRST_DAY).decided("collaborative-recruit-teams", 0, Map.of("teamsChosen", teams));
    }
}
