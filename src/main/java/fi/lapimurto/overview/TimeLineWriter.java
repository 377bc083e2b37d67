package fi.lapimurto.overview;

import fi.lapimurto.form.DateFormats;
import fi.lapimurto.overview.TimeLine.Bar;
import fi.lapimurto.overview.TimeLine.Day;
import fi.lapimurto.overview.TimeLine.Label;
import fi.lapimurto.overview.TimeLine.Month;
import fi.lapimurto.overview.TimeLine.Tick;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws a collaborative’s year so that no two names lie over each other. */
@Component
class TimeLineWriter {

    /** Room that there is at least where deadlines’ names are shown; on a wider screen they only move apart. */
    static final int LEAST_WIDTH = 690;

    /** The most names below the line: the table beside the picture has all. */
    private static final int NAMES = 6;

    /** How wide a character is at most on average, and how high a line of text. */
    static final double CHARACTER = 7.2;

    static final int LINE = 20;

    /** Half of a year's number at the width of a phone, as a share of the picture. */
    private static final double EDGE = 0.06;

    /** Days at each end. */
    private static final int MARGIN = 10;

    /** Between a name and its neighbours. */
    private static final int GAP = 12;

    /** Where the line of days is, and where the first name below it stands. */
    private static final int AXIS = 64;

    static final int FIRST_NAME = AXIS + 44;

    private final MessageSource messages;

    TimeLineWriter(MessageSource messages) {
        this.messages = messages;
    }

    /** The picture of some days around today. */
    TimeLine draw(List<Day> days, LocalDate today, Locale locale) {
        Axis axis = Axis.around(days, today);
        List<Label> labels = labels(days.stream().filter(it -> it.next() && !it.workshop()), axis, locale);
        int lowest = labels.stream().mapToInt(Label::y).max().orElse(AXIS + 24);
        List<Day> workshops = days.stream().filter(Day::workshop).toList();
        return new TimeLine(
                text("overview.timeline.title", locale),
                description(days, today, locale),
                axis.has(today) ? axis.x(today) : null,
                axis.months(locale),
                workshops.stream()
                        .map(it -> bar(it, 1 + workshops.indexOf(it), axis, today, locale))
                        .toList(),
                areNear(workshops, axis),
                days.stream()
                        .filter(it -> !it.workshop())
                        .map(it -> new Tick(axis.x(it.first()), title(it, locale), !it.next()))
                        .toList(),
                labels,
                lowest + 12);
    }

    /** Whether workshops are so near each other that there is room for their numbers only. */
    private static boolean areNear(List<Day> workshops, Axis axis) {
        return IntStream.range(1, workshops.size())
                .anyMatch(i -> (axis.share(workshops.get(i).first())
                                        - axis.share(workshops.get(i - 1).first()))
                                * LEAST_WIDTH
                        < workshops.get(i).name().length() * CHARACTER + GAP);
    }

    private static Bar bar(Day it, int number, Axis axis, LocalDate today, Locale locale) {
        return new Bar(
                number,
                axis.x(it.first()),
                axis.width(it.first(), it.last()),
                axis.middle(it.first(), it.last()),
                it.name(),
                title(it, locale),
                it.last().isBefore(today));
    }

    private static String title(Day it, Locale locale) {
        return it.name() + ": " + DateFormats.text(it.first(), it.last(), locale);
    }

    private String description(List<Day> days, LocalDate today, Locale locale) {
        String workshops = days.stream()
                .filter(Day::workshop)
                .map(it -> title(it, locale))
                .reduce((some, more) -> some + "; " + more)
                .orElse("");
        return text("overview.timeline.description", locale, DateFormats.text(today, locale), workshops);
    }

    /**
     * The names of the next deadlines. Written to the right of their ticks, the last one stands highest, so that no line
     * down to a name crosses another name; to the left of their ticks it is the first one. Where neither fits the whole,
     * each half of the picture has its own way, and a name that finds no place is left to the table.
     */
    private static List<Label> labels(Stream<Day> next, Axis axis, Locale locale) {
        List<Name> names = next.sorted(Comparator.comparing(Day::first))
                .limit(NAMES)
                .map(it -> new Name(
                        axis.share(it.first()) * LEAST_WIDTH,
                        axis.x(it.first()),
                        DateFormats.text(it.first(), locale) + " " + it.name()))
                .toList();
        boolean allAfter = names.stream().allMatch(it -> it.tick() + it.width() <= LEAST_WIDTH);
        boolean allBefore = names.stream().allMatch(it -> it.tick() >= it.width());
        List<Placed> placed = new ArrayList<>();
        for (int i = names.size() - 1; i >= 0; i--) {
            if (allAfter || !allBefore && names.get(i).tick() <= LEAST_WIDTH / 2.0) {
                place(names.get(i), false, placed);
            }
        }
        for (Name it : names) {
            if (!allAfter && (allBefore || it.tick() > LEAST_WIDTH / 2.0)) {
                place(it, true, placed);
            }
        }
        return placed.stream().map(Placed::label).toList();
    }

    private static void place(Name name, boolean before, List<Placed> placed) {
        double from = before ? name.tick() - name.width() : name.tick();
        Stream.iterate(0, row -> row < 2 * NAMES, row -> row + 1)
                .map(row -> new Placed(
                        new Label(name.x(), FIRST_NAME + row * LINE, before, name.text()),
                        name.tick(),
                        from,
                        from + name.width()))
                .filter(it -> placed.stream().noneMatch(it::collidesWith))
                .findFirst()
                .ifPresent(placed::add);
    }

    /** A name that wants a place below its tick, in pixels at the least width. */
    private record Name(double tick, String x, String text) {

        double width() {
            return text.length() * CHARACTER + GAP;
        }
    }

    /** A name in its place, in pixels at the least width. */
    private record Placed(Label label, double tick, double from, double until) {

        boolean collidesWith(Placed other) {
            boolean sameRow = label.y() == other.label.y() && from < other.until && other.from < until;
            return sameRow || isCrossedBy(other) || other.isCrossedBy(this);
        }

        /** Whether the other’s line down to its name goes through this name. */
        private boolean isCrossedBy(Placed other) {
            return other.label.y() > label.y() && other.tick > from + 2 && other.tick < until - 2;
        }
    }

    /** The days from one end of the picture to the other. */
    private record Axis(LocalDate from, LocalDate until) {

        static Axis around(List<Day> days, LocalDate today) {
            LocalDate first =
                    days.stream().map(Day::first).min(Comparator.naturalOrder()).orElse(today);
            LocalDate last =
                    days.stream().map(Day::last).max(Comparator.naturalOrder()).orElse(today);
            boolean before = today.isBefore(first) && days.stream().anyMatch(Day::next);
            return new Axis((before ? today : first).minusDays(MARGIN), last.plusDays(MARGIN));
        }

        boolean has(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }

        double share(LocalDate day) {
            return (double) ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, until);
        }

        String x(LocalDate day) {
            return percent(share(day));
        }

        String width(LocalDate first, LocalDate last) {
            return percent(share(last.plusDays(1)) - share(first));
        }

        String middle(LocalDate first, LocalDate last) {
            return percent((share(first) + share(last.plusDays(1))) / 2);
        }

        /** The first of each month; at most about ten of them have names, January always its year. */
        List<Month> months(Locale locale) {
            LocalDate first = from.withDayOfMonth(1).plusMonths(1);
            List<LocalDate> firsts = first.isAfter(until)
                    ? List.of()
                    : first.datesUntil(until.plusDays(1), Period.ofMonths(1)).toList();
            int every = firsts.size() <= 10 ? 1 : firsts.size() <= 20 ? 2 : 3;
            return firsts.stream().map(it -> month(it, every, locale)).toList();
        }

        private Month month(LocalDate first, int every, Locale locale) {
            boolean named = (first.getMonthValue() - 1) % every == 0;
            String name = first.getMonthValue() == 1
                    ? String.valueOf(first.getYear())
                    : first.getMonth()
                            .getDisplayName(TextStyle.SHORT_STANDALONE, locale)
                            .replace("kuu", "");
            return new Month(x(first), anchor(share(first)), named ? name : null, first.getMonthValue() % 6 == 1);
        }

        /** A name near an edge of the picture stands on its inner side. */
        private static String anchor(double share) {
            return share < EDGE ? "start" : share > 1 - EDGE ? "end" : "middle";
        }

        private static String percent(double share) {
            return BigDecimal.valueOf(share * 100)
                            .setScale(2, RoundingMode.HALF_UP)
                            .toPlainString() + "%";
        }
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
