package fi.lapimurto.calendar;

import fi.lapimurto.form.NameOrder;
import fi.lapimurto.web.MomentFormatter;
import java.security.Principal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar of the person who is signed in, month by month: as a table or as a list. */
@Controller
@RequestMapping("/calendar")
class CalendarPages {

    private final CalendarReader reader;
    private final FeedService feeds;
    private final EventTitles titles;
    private final MomentFormatter moments;
    private final Clock clock;

    CalendarPages(CalendarReader reader, FeedService feeds, EventTitles titles, MomentFormatter moments, Clock clock) {
        this.reader = reader;
        this.feeds = feeds;
        this.titles = titles;
        this.moments = moments;
        this.clock = clock;
    }

    /** What the page is asked for is taken from its address; what is none of it is left out. */
    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "month") String view,
            @RequestParam(defaultValue = "") String collaborative,
            Principal person,
            Locale locale,
            Model model) {
        YearMonth shown = month(month);
        UUID only = id(collaborative);
        LocalDate today = LocalDate.now(clock);
        CalendarMonth page = CalendarMonth.of(
                shown,
                reader.events(person.getName(), only, CalendarMonth.first(shown), CalendarMonth.last(shown)),
                today);
        List<CalendarReader.Round> rounds = reader.rounds(person.getName()).stream()
                .sorted(NameOrder.by(CalendarReader.Round::name).thenComparing(CalendarReader.Round::id))
                .toList();
        model.addAttribute("page", page);
        model.addAttribute("list", view.equals("list"));
        model.addAttribute("only", only);
        model.addAttribute("rounds", rounds);
        model.addAttribute("previous", shown.minusMonths(1));
        model.addAttribute("next", shown.plusMonths(1));
        model.addAttribute("name", name(shown, locale));
        model.addAttribute("weekdays", weekdays(locale));
        model.addAttribute("titles", titles);
        model.addAttribute("moments", moments);
        model.addAttribute("made", feeds.of(person.getName()));
        return "calendar/calendar";
    }

    private YearMonth month(String text) {
        try {
            YearMonth asked = YearMonth.parse(text);
            return asked.getYear() < 2000 || asked.getYear() > 2999 ? YearMonth.now(clock) : asked;
        } catch (DateTimeException none) {
            return YearMonth.now(clock);
        }
    }

    private static UUID id(String text) {
        try {
            return text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static String name(YearMonth month, Locale locale) {
        String name = month.format(DateTimeFormatter.ofPattern("LLLL yyyy", locale));
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    private static List<String> weekdays(Locale locale) {
        return Arrays.stream(DayOfWeek.values())
                .map(it -> it.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList();
    }
}
