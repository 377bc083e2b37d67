package fi.lapimurto.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.LapimurtoTest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

@LapimurtoTest
class AdviceTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Locale FINNISH = Locale.forLanguageTag("fi");

    @Autowired
    private Advice advice;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private ClosedDayList closedDays;

    @Autowired
    private MessageSource messages;

    private UUID closed;

    @AfterEach
    void reopen() {
        if (closed != null) {
            closedDays.remove(closed, "olga");
        }
    }

    @Test
    void aGoodTimetableNeedsNoAdvice() {
        assertThat(on("2027-09-14", "2027-12-08", "2028-03-21", "2028-05-16")).isEmpty();
    }

    @Test
    void workThatIsDueInHolidaysIsCounted() {
        assertThat(keys(withDeadlines("2027-09-14", "2027-12-08", "2028-03-21")))
                .isEmpty();
        // What is counted rolls over them: reports after the last workshop, coaching between two.
        assertThat(withDeadlines("2027-09-14", "2027-12-08", "2028-03-21", "2028-06-06"))
                .isEmpty();
        assertThat(keys(withDeadlines("2027-09-14", "2027-12-15", "2028-03-21")))
                .isEmpty();
        // What people have decided stays where they want it.
        assertThat(withClosing("2028-07-05")).singleElement().satisfies(it -> {
            assertThat(it.key()).isEqualTo("deadlinesInJuly");
            assertThat(it.arguments()).containsExactly(1, LocalDate.of(2028, 7, 5));
        });
        assertThat(keys(withClosing("2027-12-28"))).containsExactly("deadlinesAtChristmas");
    }

    private List<Warning> withClosing(String day) {
        LocalDate workshop = LocalDate.of(2028, 11, 14);
        Schedule schedule = new Schedule(
                TODAY.minusYears(2),
                List.of(new Span(workshop, workshop.plusDays(1))),
                Map.of(Milestone.recruiting_closes_default, LocalDate.parse(day)),
                null,
                Map.of(),
                Map.of());
        return advice.on(deadlines.plan(UUID.randomUUID()), schedule, TODAY);
    }

    @Test
    void workshopsOnDaysOffAreNamedDayByDay() {
        assertThat(keys(on("2027-12-06", "2028-05-13")))
                .containsExactly("workshopOnHoliday", "workshopOnWeekend", "workshopOnWeekend");
        assertThat(on("2027-12-06")).first().satisfies(it -> {
            assertThat(it.severity()).isEqualTo(Warning.Severity.warn);
            assertThat(it.arguments()).startsWith(1, LocalDate.of(2027, 12, 6));
            assertThat(finnish(it)).endsWith("2027-12-06 on itsenäisyyspäivä.");
        });
    }

    @Test
    void workshopsOnOwnClosedOrAvoidedDaysAreNamed() {
        LocalDate first = LocalDate.of(2027, 9, 13);
        closed = closedDays.add(first, first.plusDays(4), "Muutto", ClosedDays.ClosedDayType.closed, "olga");
        assertThat(keys(on("2027-09-14"))).containsExactly("workshopOnClosedDay", "workshopOnClosedDay");
        reopen();

        closed = closedDays.add(first, first.plusDays(4), "Muutto", ClosedDays.ClosedDayType.avoided, "olga");
        assertThat(on("2027-09-14")).singleElement().satisfies(it -> {
            assertThat(it.key()).isEqualTo("workshopOnAvoidedDays");
            assertThat(finnish(it)).endsWith("pitää vapaina: Muutto.");
        });
    }

    @Test
    void julyAndSchoolHolidaysAreNotForWorkshops() {
        assertThat(keys(on("2027-09-14", "2028-07-04"))).containsExactly("workshopInJuly");
        for (String week8 : List.of("2028-02-22", "2028-02-29", "2028-03-07", "2028-10-17", "2028-10-24")) {
            assertThat(keys(on("2027-09-14", week8))).containsExactly("workshopInSchoolHoliday");
        }
        assertThat(keys(on("2027-09-14", "2027-12-21"))).containsExactly("workshopInSchoolHoliday");
        assertThat(keys(on("2027-09-14", "2028-01-04"))).containsExactly("workshopInSchoolHoliday");
    }

    @Test
    void theInformationSessionHasAWindowOfThreeToSixWeeks() {
        assertThat(keys(withInfoSession("2027-03-16", "2027-02-23"))).isEmpty();
        assertThat(keys(withInfoSession("2027-03-16", "2027-02-24"))).containsExactly("infoSessionTooLate");
        assertThat(keys(withInfoSession("2027-03-16", "2027-02-02"))).isEmpty();
        assertThat(keys(withInfoSession("2027-03-16", "2027-02-01"))).containsExactly("infoSessionTooEarly");
    }

    /** As in the round of 2024: May, for a first workshop in September. */
    @Test
    void beforeASummerTheInformationSessionIsHeldBeforeTheHolidays() {
        assertThat(keys(withInfoSession("2027-09-14", "2027-05-18"))).isEmpty();
        assertThat(withInfoSession("2027-08-17", "2027-07-16"))
                .singleElement()
                .satisfies(it -> assertThat(it.severity()).isEqualTo(Warning.Severity.inform))
                .satisfies(it -> assertThat(it.key()).isEqualTo("infoSessionInHolidays"));
        assertThat(keys(withInfoSession("2027-01-19", "2026-12-17"))).containsExactly("infoSessionInHolidays");
    }

    @Test
    void aWorkshopNearerThanItsListsNoticeIsNamed() {
        LocalDate workshop = LocalDate.of(2027, 9, 14);
        Schedule schedule = schedule(LocalDate.of(2026, 1, 1), null, "2027-09-14");
        Plan plan = deadlines.plan(UUID.randomUUID());

        assertThat(advice.on(plan, schedule, workshop.minusWeeks(2))).isEmpty();
        assertThat(advice.on(plan, schedule, workshop.minusWeeks(2).plusDays(1)))
                .singleElement()
                .satisfies(it -> assertThat(it.key()).isEqualTo("listTooLate"))
                .satisfies(it -> assertThat(it.arguments()).containsExactly(1, LocalDate.of(2027, 8, 31)));
        assertThat(advice.on(plan, schedule, workshop.plusDays(2))).isEmpty();
    }

    @Test
    void teamsNeedTimeBetweenWorkshops() {
        assertThat(on("2027-09-14", "2027-11-02")).isEmpty();
        assertThat(on("2027-09-14", "2027-10-28").stream().filter(it -> it.key().equals("gapTooShort")))
                .isEmpty();
        assertThat(on("2027-09-14", "2027-10-27").stream().filter(it -> it.key().equals("gapTooShort")))
                .singleElement()
                .satisfies(it -> assertThat(it.arguments()).containsExactly(1, 2, 41L, 6));
    }

    @Test
    void aCollaborativeThatStartsTooLateIsToldOnItsFirstDayHowMuchIsPast() {
        LocalDate opened = LocalDate.of(2027, 8, 2);
        Schedule late = schedule(opened, null, "2027-09-14");
        Plan plan = deadlines.plan(UUID.randomUUID());

        List<Warning> warnings = advice.on(plan, late, opened);

        assertThat(keys(warnings)).containsExactly(Advice.STARTED_LATE);
        assertThat(finnish(warnings.get(0))).contains("9 määräaikaa oli jo ohi");
        assertThat(advice.on(plan, late, opened.plusDays(1))).isEmpty();
    }

    @Test
    void aFirstWorkshopThatIsOverAlreadyIsTold() {
        LocalDate opened = LocalDate.of(2027, 9, 15);
        Plan plan = deadlines.plan(UUID.randomUUID());

        assertThat(advice.on(plan, schedule(opened, null, "2027-09-14"), opened))
                .filteredOn(it -> it.key().equals("begunBefore"))
                .singleElement()
                .satisfies(it -> assertThat(it.arguments()).containsExactly(LocalDate.of(2027, 9, 14)));
        assertThat(keys(advice.on(plan, schedule(opened, null, "2027-09-15"), opened)))
                .doesNotContain("begunBefore");
    }

    @Test
    void adviceIsEqualWhenItSaysTheSameSoThatAMoveCanTellWhatIsNew() {
        List<Warning> before = on("2027-09-14", "2028-07-04");
        List<Warning> after = on("2027-12-06", "2028-07-04");

        assertThat(after).containsAll(before).hasSizeGreaterThan(before.size());
    }

    @Test
    void rulesAreSaidInWords() {
        Plan plan = deadlines.plan(UUID.randomUUID());

        assertThat(words(plan, Milestone.participant_list)).isEqualTo("2 viikkoa ennen työpajan ensimmäistä päivää");
        assertThat(words(plan, Milestone.info_session)).isEqualTo("kuukausi ennen työpajan 1 ensimmäistä päivää");
        assertThat(words(plan, Milestone.interim_coaching)).isEqualTo("kahden työpajan puolivälissä");
        assertThat(messages.getMessage(plan.rule(Milestone.teams_chosen).words(), Locale.ENGLISH))
                .isEqualTo("2 weeks after recruiting has closed");
        assertThat(plan.rules())
                .allSatisfy(it ->
                        assertThat(messages.getMessage(it.words(), FINNISH)).isNotBlank());
    }

    private String words(Plan plan, Milestone milestone) {
        return messages.getMessage(plan.rule(milestone).words(), FINNISH);
    }

    private List<Warning> on(String... firstDays) {
        return withDeadlines(firstDays).stream()
                .filter(AdviceTests::isOfWorkshops)
                .toList();
    }

    private static boolean isOfWorkshops(Warning warning) {
        return !warning.key().startsWith("deadlines");
    }

    private List<Warning> withDeadlines(String... firstDays) {
        return advice.on(deadlines.plan(UUID.randomUUID()), schedule(TODAY.minusYears(2), null, firstDays), TODAY);
    }

    private List<Warning> withInfoSession(String firstDay, String infoSession) {
        Schedule schedule =
                schedule(TODAY.minusYears(2), LocalDate.parse(infoSession).atTime(9, 0), firstDay);
        return advice.on(deadlines.plan(UUID.randomUUID()), schedule, TODAY).stream()
                .filter(AdviceTests::isOfWorkshops)
                .toList();
    }

    /** Workshops of two days. */
    private static Schedule schedule(LocalDate openedOn, LocalDateTime infoSession, String... firstDays) {
        List<Span> workshops = Arrays.stream(firstDays)
                .map(LocalDate::parse)
                .map(day -> new Span(day, day.plusDays(1)))
                .toList();
        return new Schedule(openedOn, workshops, Map.of(), infoSession, Map.of(), Map.of());
    }

    private static List<String> keys(List<Warning> warnings) {
        return warnings.stream().map(Warning::key).toList();
    }

    /** As a page says it; pages write days as people do. */
    private String finnish(Warning warning) {
        assertThat(messages.getMessage(warning.source(), null, FINNISH)).isNotBlank();
        return messages.getMessage(warning.message(), warning.arguments().toArray(), FINNISH);
    }
}
