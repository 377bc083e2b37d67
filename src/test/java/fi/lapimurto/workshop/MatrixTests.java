package fi.lapimurto.workshop;

import static fi.lapimurto.collaborative.SampleFindings.assertSaid;
import static fi.lapimurto.collaborative.SampleFindings.assertSilent;
import static fi.lapimurto.collaborative.SampleFindings.assertSilentOn;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.collaborative.Delivery;
import fi.lapimurto.collaborative.SampleFacts;
import fi.lapimurto.collaborative.SampleFindings;
import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.Finding.Level;
import fi.lapimurto.handbook.RuleContext;
import fi.lapimurto.workshop.Slot.SlotType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixTests {

    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 9, 1);
    private static final Timetable USUAL = Timetable.usual(FIRST_DAY);
    private static final Workshop TWO_DAYS = USUAL.first();
    private static final Workshop ONE_DAY = USUAL.last();
    private static final RuleContext FACTS = SampleFacts.from(FIRST_DAY);

    private final MatrixTemplates templates = new MatrixTemplates(SampleFindings.TEXTS);
    private final MatrixSheet sheet = new MatrixSheet(templates);
    private final List<Slot> twoDays = templates.of(USUAL, 1, Locale.ENGLISH).get("two-days");
    private final List<Slot> oneDay = templates.of(USUAL, 4, Locale.ENGLISH).get("one-day");

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "sv"})
    void everyTemplateIsAProgrammeThatNothingCanBeSaidAgainst(String language) {
        for (int number = 1; number <= 4; number++) {
            Workshop workshop = USUAL.workshop(number);
            var offered = templates.of(USUAL, number, Locale.forLanguageTag(language));
            assertThat(offered.keySet().iterator().next()).isEqualTo(workshop.days() == 2 ? "two-days" : "closing-day");
            offered.forEach((name, slots) -> {
                Workshop ofItsLength =
                        new Workshop(1, FIRST_DAY, name.equals("two-days") ? 2 : 1, Delivery.on_site, null);
                assertSilent(MatrixRules.findings(ofItsLength, new Slots(slots)));
                assertThat(slots)
                        .allSatisfy(slot -> assertThat(slot.topic().length()).isLessThan(300));
            });
        }
    }

    @Test
    void onlyWorkshopsOfSeveralDaysAreOfferedTwoDaysAndRemoteOnesNoEvening() {
        assertThat(templates.of(USUAL, 4, Locale.ENGLISH)).containsOnlyKeys("closing-day", "one-day");
        assertThat(templates.of(USUAL, 2, Locale.ENGLISH)).containsOnlyKeys("two-days", "one-day");

        Timetable remote = new Timetable(List.of(
                new Workshop(1, FIRST_DAY, 2, Delivery.remote, "Lakko"),
                new Workshop(2, FIRST_DAY.plusWeeks(14), 1, Delivery.on_site, null)));
        List<Slot> slots = templates.of(remote, 1, Locale.ENGLISH).get("two-days");
        assertThat(slots).noneMatch(it -> it.kind() == SlotType.free_time).hasSize(twoDays.size() - 2);
        assertSilent(MatrixRules.findings(remote.first(), new Slots(slots)));
    }

    @Test
    void figuresTellTheShareOfGroupWorkPerWorkshopAndDay() {
        assertThat(sheet.figures(FACTS, 1, twoDays).stream().map(SampleFindings::english))
                .containsExactly(
                        "Group work 56% of the programme: 6 h 15 min of 11 h (without breaks, meals, free time and"
                                + " the coaches’ reflection)",
                        "Day 1: group work 58%, 3 h 30 min of 6 h",
                        "Day 2: group work 55%, 2 h 45 min of 5 h",
                        "Good examples: 1",
                        "Breaks and meals: 7, 4 h 30 min in all");
        assertThat(sheet.figures(FACTS, 4, oneDay).stream().map(SampleFindings::english))
                .hasSize(3)
                .first()
                .asString()
                .startsWith("Group work 59%");
        assertThat(sheet.figures(FACTS, 4, List.of()).stream().map(SampleFindings::english))
                .first()
                .asString()
                .startsWith("Group work 0%");
    }

    @Test
    void anEmptyMatrixStopsTheTask() {
        assertThat(sheet.findings(FACTS, 1, List.of())).containsExactly(Finding.block("matrix.empty"));
        assertSilent(sheet.findings(FACTS, 1, twoDays));
    }

    @Test
    void slotsOfAWorkshopLieOnItsDaysAndEndBeforeMidnight() {
        assertSaid(
                Level.block,
                "matrix.dayUnknown",
                said(ONE_DAY, with(oneDay, slot(2, "09:00", 60, SlotType.group_work))));
        assertSaid(
                Level.block,
                "matrix.pastMidnight",
                said(ONE_DAY, with(oneDay, slot(1, "23:30", 31, SlotType.free_time))));
        assertSilentOn("matrix.pastMidnight", said(ONE_DAY, with(oneDay, slot(1, "23:30", 30, SlotType.free_time))));
    }

    @Test
    void slotsDoNotOverlap() {
        assertSaid(Level.block, "matrix.overlap", said(ONE_DAY, with(oneDay, slot(1, "08:00", 61, SlotType.common))));
        assertSilentOn("matrix.overlap", said(ONE_DAY, with(oneDay, slot(1, "08:00", 60, SlotType.common))));
    }

    @Test
    void onlyCoachesMayReflectWhileOthersRest() {
        List<Slot> during = with(oneDay, slot(1, "12:00", 60, SlotType.reflection));
        List<Slot> duringWork = with(oneDay, slot(1, "10:45", 60, SlotType.reflection));

        assertSilentOn("matrix.overlap", said(ONE_DAY, during));
        assertSaid(Level.block, "matrix.overlap", said(ONE_DAY, duringWork));
    }

    @Test
    void groupWorkGetsHalfOfTheWorkshopAndOfEachDay() {
        List<Slot> exactlyHalf = List.of(
                slot(1, "09:00", 60, SlotType.common),
                slot(1, "10:00", 60, SlotType.group_work),
                slot(1, "11:00", 15, SlotType.coffee_break));
        List<Slot> less = List.of(slot(1, "09:00", 60, SlotType.common), slot(1, "10:00", 59, SlotType.group_work));
        List<Slot> dayWithout = replaced(
                twoDays, it -> it.day() == 2 && it.kind() == SlotType.group_work, it -> of(it, SlotType.common));

        assertSilentOn("matrix.share", said(ONE_DAY, exactlyHalf));
        assertSaid(Level.warn, "matrix.share", said(ONE_DAY, less));
        assertSilentOn("matrix.shareOfDay", said(ONE_DAY, less));
        assertSaid(Level.warn, "matrix.shareOfDay", said(TWO_DAYS, dayWithout));
    }

    @Test
    void infoBlocksTakeAQuarterAtMost() {
        List<Slot> quarter =
                List.of(slot(1, "09:00", 30, SlotType.info_block), slot(1, "09:30", 90, SlotType.group_work));
        List<Slot> more = List.of(slot(1, "09:00", 31, SlotType.info_block), slot(1, "09:31", 90, SlotType.group_work));

        assertSilentOn("matrix.infoBlocks", said(ONE_DAY, quarter));
        assertSaid(Level.warn, "matrix.infoBlocks", said(ONE_DAY, more));
    }

    @Test
    void aWorkshopHasOneOrTwoExamples() {
        Slot second = slot(1, "16:45", 10, SlotType.example);
        Slot third = slot(1, "16:55", 10, SlotType.example);

        assertSaid(Level.warn, "matrix.noExample", said(ONE_DAY, without(oneDay, it -> it.kind() == SlotType.example)));
        assertSilentOn("matrix.noExample", said(ONE_DAY, oneDay));
        assertSilentOn("matrix.manyExamples", said(ONE_DAY, with(oneDay, second)));
        assertSaid(Level.warn, "matrix.manyExamples", said(ONE_DAY, with(oneDay, second, third)));
    }

    @Test
    void nobodyGoesTwoHoursWithoutABreak() {
        List<Slot> twoHours = List.of(slot(1, "09:00", 60, SlotType.common), slot(1, "10:00", 60, SlotType.group_work));
        List<Slot> longer = List.of(slot(1, "09:00", 60, SlotType.common), slot(1, "10:00", 61, SlotType.group_work));
        List<Slot> broken = List.of(
                slot(1, "09:00", 60, SlotType.common),
                slot(1, "10:00", 5, SlotType.coffee_break),
                slot(1, "10:05", 100, SlotType.group_work));
        List<Slot> unplannedPause =
                List.of(slot(1, "09:00", 60, SlotType.common), slot(1, "10:10", 100, SlotType.group_work));
        List<Slot> tooShortAPause =
                List.of(slot(1, "09:00", 60, SlotType.common), slot(1, "10:09", 100, SlotType.group_work));

        for (List<Slot> rested : List.of(twoHours, broken, unplannedPause)) {
            assertSilentOn("matrix.noBreak", said(ONE_DAY, rested));
        }
        assertSaid(Level.warn, "matrix.noBreak", said(ONE_DAY, longer));
        assertSaid(Level.warn, "matrix.noBreak", said(ONE_DAY, tooShortAPause));
        assertSaid(Level.warn, "matrix.noBreak", said(ONE_DAY, with(longer, slot(1, "11:01", 30, SlotType.common))));
    }

    @Test
    void aLongDayHasLunch() {
        Predicate<Slot> lunch = it -> it.kind() == SlotType.meal;

        assertSaid(Level.warn, "matrix.noLunch", said(ONE_DAY, without(oneDay, lunch)));
        assertSaid(
                Level.warn,
                "matrix.noLunch",
                said(ONE_DAY, with(without(oneDay, lunch), slot(1, "18:00", 60, SlotType.meal))));
        assertSilentOn(
                "matrix.noLunch",
                said(
                        ONE_DAY,
                        without(oneDay, it -> lunch.test(it) || it.starts().getHour() >= 13)));
    }

    @Test
    void theFirstEveningOfTwoDaysHasFreeTimeBeforeDinner() {
        List<Slot> hurried = without(twoDays, it -> it.kind() == SlotType.free_time);
        List<Slot> afterDinner = with(hurried, slot(1, "20:00", 120, SlotType.free_time));
        Workshop remote = new Workshop(1, FIRST_DAY, 2, Delivery.remote, "Lakko");

        assertSaid(Level.warn, "matrix.noFreeTime", said(TWO_DAYS, hurried));
        assertSaid(Level.warn, "matrix.noFreeTime", said(TWO_DAYS, afterDinner));
        assertSilentOn("matrix.noFreeTime", said(TWO_DAYS, twoDays));
        assertSilentOn("matrix.noFreeTime", said(remote, hurried));
        assertSilentOn("matrix.noFreeTime", said(ONE_DAY, oneDay));
    }

    @Test
    void coachesReflectAtTheEndOfEachDay() {
        List<Slot> firstDayOnly = without(twoDays, it -> it.day() == 2 && it.kind() == SlotType.reflection);
        List<Slot> tooEarly = with(
                without(oneDay, it -> it.kind() == SlotType.reflection), slot(1, "12:00", 30, SlotType.reflection));

        assertSaid(Level.warn, "matrix.noReflection", said(TWO_DAYS, firstDayOnly));
        assertSaid(Level.warn, "matrix.noReflection", said(ONE_DAY, tooEarly));
        assertSilentOn("matrix.noReflection", said(ONE_DAY, oneDay));
    }

    @Test
    void groupWorkHasAnInstruction() {
        List<Slot> silent = with(oneDay, slot(1, "17:00", 30, SlotType.group_work));

        assertSaid(Level.inform, "matrix.noInstruction", said(ONE_DAY, silent));
        assertSilentOn("matrix.noInstruction", said(ONE_DAY, oneDay));
    }

    @Test
    void everyDayHasAProgramme() {
        assertSaid(Level.warn, "matrix.dayEmpty", said(TWO_DAYS, without(twoDays, it -> it.day() == 2)));
        assertSilentOn("matrix.dayEmpty", said(TWO_DAYS, twoDays));
    }

    @Test
    void rowsAreShownInTheOrderOfTheProgramme() {
        List<Slot> mixed = new ArrayList<>(twoDays);
        Collections.reverse(mixed);
        mixed.sort(sheet.order());

        assertThat(mixed).isSortedAccordingTo(sheet.order());
        assertThat(mixed.get(0).starts()).isEqualTo(LocalTime.of(9, 0));
        assertThat(mixed.get(0).day()).isEqualTo(1);
    }

    private static List<Finding> said(Workshop workshop, List<Slot> slots) {
        return MatrixRules.findings(workshop, new Slots(slots));
    }

    private static Slot slot(int day, String starts, int minutes, SlotType kind) {
        return new Slot(
                day, LocalTime.parse(starts), minutes, "Aihe", kind, null, null, null, null, null, null, null, null);
    }

    private static Slot of(Slot slot, SlotType kind) {
        return slot(slot.day(), slot.starts().toString(), slot.minutes(), kind);
    }

    private static List<Slot> with(List<Slot> slots, Slot... more) {
        return Stream.concat(slots.stream(), Stream.of(more)).toList();
    }

    private static List<Slot> without(List<Slot> slots, Predicate<Slot> gone) {
        return slots.stream().filter(gone.negate()).toList();
    }

    private static List<Slot> replaced(List<Slot> slots, Predicate<Slot> which, UnaryOperator<Slot> by) {
        return slots.stream().map(it -> which.test(it) ? by.apply(it) : it).toList();
    }
}
