package fi.lapimurto.schedule.web;

import fi.lapimurto.deadline.Anchor;
import fi.lapimurto.deadline.Deadlines;
import fi.lapimurto.deadline.DueDate;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.deadline.PastChange;
import fi.lapimurto.deadline.Rule;
import fi.lapimurto.deadline.Warning;
import fi.lapimurto.engine.Labels;
import fi.lapimurto.form.DateFormats;
import fi.lapimurto.form.Wording;
import fi.lapimurto.people.People;
import fi.lapimurto.schedule.OpenDates.OpenDate;
import fi.lapimurto.schedule.ReschedulePreview;
import fi.lapimurto.schedule.TimetableHistory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Dates and the rules behind them, in the words of whoever reads them. */
@Component
public class ScheduleViewMapper {

    /** What a page shows of a preview. */
    record PreviewText(List<ShiftText> shifts, List<AdviceText> advice) {
        public boolean anyLate() {
            return shifts.stream().anyMatch(ShiftText::late);
        }
    }

    /** One date that would move; {@code from} or {@code to} may be missing. */
    record ShiftText(String name, String from, String to, boolean late, boolean over, List<String> waiting) {}

    /** Advice with the sentence that says where it comes from. */
    record AdviceText(Warning.Severity severity, String text, String source) {}

    /** One line of a history. */
    record ChangeText(String at, String by, String reason, List<String> lines) {}

    /** One deadline as the plan page shows it. */
    record DeadlineText(
            Milestone milestone, int step, String name, List<String> dates, String rule, String roll, boolean own) {}

    private final MessageSource messages;
    private final Labels labels;
    private final Deadlines deadlines;
    private final People people;
    private final Clock clock;

    ScheduleViewMapper(MessageSource messages, Labels labels, Deadlines deadlines, People people, Clock clock) {
        this.messages = messages;
        this.labels = labels;
        this.deadlines = deadlines;
        this.people = people;
        this.clock = clock;
    }

    PreviewText page(ReschedulePreview preview, Locale locale) {
        return new PreviewText(
                preview.shifts().stream()
                        .map(it -> new ShiftText(
                                name(it.milestone(), it.occurrence(), locale),
                                it.from() == null ? null : moment(it.from().at(), locale),
                                it.to() == null ? null : moment(it.to().at(), locale),
                                it.late(),
                                it.over(),
                                counted(it.waiting(), locale)))
                        .toList(),
                advice(preview.warnings(), locale));
    }

    public ScheduleResponses.Preview answer(ReschedulePreview preview, Locale locale) {
        return new ScheduleResponses.Preview(
                preview.shifts().stream()
                        .map(it -> new ScheduleResponses.Shift(
                                it.milestone(),
                                it.occurrence(),
                                name(it.milestone(), it.occurrence(), locale),
                                it.from() == null ? null : it.from().at(),
                                it.to() == null ? null : it.to().at(),
                                it.late(),
                                it.over(),
                                it.waiting().stream()
                                        .map(open -> waiting(open, locale))
                                        .toList()))
                        .toList(),
                adviceAnswers(preview.warnings(), locale));
    }

    List<ScheduleResponses.AdviceResponse> adviceAnswers(List<Warning> warnings, Locale locale) {
        return warnings.stream()
                .map(it -> new ScheduleResponses.AdviceResponse(
                        it.severity(), it.key(), said(it, locale), text(it.source(), locale)))
                .toList();
    }

    List<AdviceText> advice(List<Warning> warnings, Locale locale) {
        return warnings.stream()
                .map(it -> new AdviceText(it.severity(), said(it, locale), text(it.source(), locale)))
                .toList();
    }

    /** The history of a timetable. */
    List<ChangeText> changes(List<TimetableHistory.Change> changes, Locale locale) {
        Map<String, String> names =
                people.names(changes.stream().map(TimetableHistory.Change::by).toList());
        return changes.stream()
                .map(it -> new ChangeText(
                        moment(it.at(), locale),
                        names.getOrDefault(it.by(), it.by()),
                        it.reason(),
                        it.moves().stream().map(move -> move(move, locale)).toList()))
                .toList();
    }

    /** The history of the rules. */
    List<ChangeText> ruleChanges(List<PastChange> changes, Locale locale) {
        Map<String, String> names =
                people.names(changes.stream().map(PastChange::by).toList());
        return changes.stream()
                .map(it -> new ChangeText(
                        moment(it.at(), locale),
                        names.getOrDefault(it.by(), it.by()),
                        it.reason(),
                        List.of(text(
                                "planning.ruleChanged",
                                locale,
                                name(it.after().milestone(), 0, locale),
                                sentence(it.before(), locale),
                                sentence(it.after(), locale)))))
                .toList();
    }

    List<DeadlineText> deadlines(List<Rule> rules, Map<Milestone, List<DueDate>> dates, Locale locale) {
        return rules.stream()
                .map(it -> new DeadlineText(
                        it.milestone(),
                        it.step(),
                        name(it.milestone(), 0, locale),
                        dates.getOrDefault(it.milestone(), List.of()).stream()
                                .map(date -> date(it, date, locale))
                                .toList(),
                        isDecided(dates.getOrDefault(it.milestone(), List.of()))
                                ? text("planning.decided", locale, it.step())
                                : words(it, locale),
                        isDecided(dates.getOrDefault(it.milestone(), List.of()))
                                ? text("planning.decided.stays", locale)
                                : text("deadline.roll." + it.roll(), locale),
                        isOwn(it)))
                .toList();
    }

    private static boolean isDecided(List<DueDate> dates) {
        return dates.stream().anyMatch(DueDate::decided);
    }

    ScheduleResponses.Deadline answer(Rule rule, List<DueDate> dates, Locale locale) {
        return new ScheduleResponses.Deadline(
                rule.milestone(),
                name(rule.milestone(), 0, locale),
                rule.version(),
                rule.step(),
                rule.anchor(),
                rule.offset(),
                rule.unit(),
                rule.direction(),
                rule.roll(),
                rule.time(),
                sentence(rule, locale),
                isOwn(rule),
                dates.stream().map(ScheduleResponses.Date::of).toList());
    }

    /** The name of a milestone, with the workshop or gap where it has several. */
    String name(Milestone milestone, int occurrence, Locale locale) {
        String name = text("deadline.milestone." + milestone, locale);
        Anchor anchor = deadlines.standard(milestone).anchor();
        return occurrence > 0 && anchor.isOfEachWorkshop()
                ? text("planning.named", locale, name, occurrence(anchor, occurrence, locale))
                : name;
    }

    /** A rule as it is counted, without what happens on days off. */
    String words(Rule rule, Locale locale) {
        return text("planning.at", locale, messages.getMessage(rule.words(), locale), Wording.time(rule.time()));
    }

    private String sentence(Rule rule, Locale locale) {
        return text("planning.rule", locale, words(rule, locale), text("deadline.roll." + rule.roll(), locale));
    }

    private boolean isOwn(Rule rule) {
        return !rule.countsLike(deadlines.standard(rule.milestone()));
    }

    private String date(Rule rule, DueDate date, Locale locale) {
        String at = moment(date.at(), locale);
        String when = switch (date.move()) {
            case none, decided -> at;
            case day_off -> text("planning.dayOff.moved", locale, at, Wording.day(date.counted()));
            case before_holidays -> text("planning.beforeHolidays", locale, at, Wording.day(date.counted()));
            case over ->
                date.missed()
                        ? text("planning.missed", locale, at, Wording.day(date.day()))
                        : text("planning.over", locale, at);
        };
        return rule.anchor().isOfEachWorkshop()
                ? text("planning.of", locale, occurrence(rule.anchor(), date.occurrence(), locale), when)
                : when;
    }

    private String occurrence(Anchor anchor, int number, Locale locale) {
        String which = anchor.isOfGap() ? "interim-coaching" : "workshop";
        return text("collaborative.occurrence." + which, locale, number);
    }

    private String said(Warning warning, Locale locale) {
        return text(warning.message(), locale, warning.arguments().toArray());
    }

    private String move(TimetableHistory.Move move, Locale locale) {
        String key = move.from() == null ? "added" : move.to() == null ? "left" : "moved";
        return text(
                "planning.move." + key, locale, move.workshop(), days(move.from(), locale), days(move.to(), locale));
    }

    private static String days(TimetableHistory.Days days, Locale locale) {
        return days == null ? "" : DateFormats.text(days.first(), days.last(), locale);
    }

    /** What has the same name stands there once with its number: each team has its own. */
    private List<String> counted(List<OpenDate> waiting, Locale locale) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        waiting.forEach(it -> numbers.merge(kind(it, locale) + label(it, locale), 1, Integer::sum));
        return numbers.entrySet().stream()
                .map(it ->
                        it.getValue() == 1 ? it.getKey() : text("planning.several", locale, it.getKey(), it.getValue()))
                .toList();
    }

    private ScheduleResponses.WaitingResponse waiting(OpenDate open, Locale locale) {
        return new ScheduleResponses.WaitingResponse(
                open.isTask() ? "task" : "timer", open.process(), open.element(), label(open, locale));
    }

    private String kind(OpenDate open, Locale locale) {
        return text(open.isTask() ? "planning.task" : "planning.timer", locale) + " ";
    }

    private String label(OpenDate open, Locale locale) {
        return labels.ofModel(open.process() + "." + open.element(), locale.getLanguage(), open.name());
    }

    String moment(Instant at, Locale locale) {
        ZonedDateTime local = at.atZone(clock.getZone());
        return text("planning.moment", locale, Wording.day(local.toLocalDate()), Wording.time(local.toLocalTime()));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, Wording.arguments(arguments).toArray(), locale);
    }
}
