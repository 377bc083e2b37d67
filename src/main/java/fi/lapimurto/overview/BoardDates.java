package fi.lapimurto.overview;

import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.form.DateFormats;
import fi.lapimurto.handbook.Decision;
import fi.lapimurto.handbook.Step;
import fi.lapimurto.handbook.UpcomingDate;
import fi.lapimurto.overview.Boards.BoardData;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What comes next in a collaborative, drawn and in words. */
@Component
class BoardDates {

    /** So many of the next dates stand beside the picture; the plan’s page has all. */
    private static final int COMING = 8;

    private static final Set<Milestone> FOLLOW_UPS =
            Set.of(Milestone.followup_3_months, Milestone.followup_6_months, Milestone.followup_12_months);

    private final TimeLineWriter timeLines;
    private final NextDates nextDates;
    private final MessageSource messages;
    private final Clock clock;

    BoardDates(TimeLineWriter timeLines, NextDates nextDates, MessageSource messages, Clock clock) {
        this.timeLines = timeLines;
        this.nextDates = nextDates;
        this.messages = messages;
        this.clock = clock;
    }

    TimeLine timeLine(BoardData material, Locale locale) {
        return timeLines.draw(days(material, locale), LocalDate.now(clock), locale);
    }

    /** The next dates. */
    List<NextDate> next(BoardData material, Locale locale) {
        return coming(material)
                .limit(COMING)
                .map(day -> nextDates.next(day, locale))
                .toList();
    }

    /** Everything that is drawn: the workshops, and the deadlines that are somebody’s. */
    private List<TimeLine.Day> days(BoardData material, Locale locale) {
        List<UpcomingDate> coming = coming(material).toList();
        return material.year().all().stream()
                .filter(it -> !FOLLOW_UPS.contains(it.milestone()))
                .map(it -> new TimeLine.Day(
                        it.first(),
                        it.last(),
                        messages.getMessage(it.words(), locale),
                        it.isWorkshop(),
                        coming.contains(it)))
                .toList();
    }

    /** Nothing comes any more when a collaborative has ended. */
    private static Stream<UpcomingDate> coming(BoardData material) {
        boolean running = material.collaborative().state() == CollaborativeState.running;
        return running ? material.year().coming().stream() : Stream.empty();
    }

    /**
     * The day by which what the step is at is to be finished: the last of those that it still has before it. A step of
     * several workshops says for which of them.
     */
    static String due(Step step, BoardData material, MessageSource messages, Locale locale) {
        return coming(material)
                .filter(it -> it.step() == step.number() && !FOLLOW_UPS.contains(it.milestone()))
                .filter(it -> it.occurrence() <= Math.max(step.occurrence(), 1))
                .max(Comparator.comparing(UpcomingDate::last))
                .map(it -> due(step, it, messages, locale))
                .orElse(null);
    }

    private static String due(Step step, UpcomingDate date, MessageSource messages, Locale locale) {
        String day = DateFormats.text(date.last(), locale);
        if (!Step.hasSeveralItems(step.number())) {
            return day;
        }
        String which = messages.getMessage(
                "collaborative.occurrence." + Decision.processOf(step.number()),
                new Object[] {date.occurrence()},
                locale);
        return messages.getMessage("any.comma", new Object[] {day, which}, locale);
    }
}
