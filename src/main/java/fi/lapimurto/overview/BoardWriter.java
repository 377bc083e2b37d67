package fi.lapimurto.overview;

import fi.lapimurto.audit.AuditEntry;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeChange;
import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.deadline.Milestone;
import fi.lapimurto.form.AnswerRenderer;
import fi.lapimurto.form.AnswerRenderer.Answer;
import fi.lapimurto.form.DateFormats;
import fi.lapimurto.handbook.Decision;
import fi.lapimurto.handbook.Step;
import fi.lapimurto.handbook.StepState;
import fi.lapimurto.handbook.UpcomingDate;
import fi.lapimurto.overview.Boards.Material;
import fi.lapimurto.web.MomentFormatter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a board into the reader's words. */
@Component
class BoardWriter {

    private static final String COMMISSION = "collaborative-agree-commission";

    /** So many of the next dates stand beside the picture; the plan’s page has all. */
    private static final int COMING = 8;

    private static final Set<Milestone> FOLLOW_UPS =
            Set.of(Milestone.followup_3_months, Milestone.followup_6_months, Milestone.followup_12_months);

    private final AnswerRenderer answers;
    private final TaskLines taskLines;
    private final StepNames stepNames;
    private final MomentFormatter when;
    private final BoardLists lists;
    private final TimeLineWriter timeLines;
    private final NextDates nextDates;
    private final MessageSource messages;
    private final Clock clock;

    BoardWriter(
            AnswerRenderer answers,
            TaskLines taskLines,
            StepNames stepNames,
            MomentFormatter when,
            BoardLists lists,
            TimeLineWriter timeLines,
            NextDates nextDates,
            MessageSource messages,
            Clock clock) {
        this.answers = answers;
        this.taskLines = taskLines;
        this.stepNames = stepNames;
        this.when = when;
        this.lists = lists;
        this.timeLines = timeLines;
        this.nextDates = nextDates;
        this.messages = messages;
        this.clock = clock;
    }

    Board write(Material material, Locale locale) {
        Collaborative it = material.collaborative();
        return new Board(
                head(material, locale),
                answers.of(COMMISSION, facts(it), locale),
                it.timetable().workshops().stream()
                        .map(workshop -> line(workshop, material, locale))
                        .toList(),
                taskLines.of(material.tasks(), material.names(), material::worksOn, locale),
                material.teamsOverdue(),
                it.state() == CollaborativeState.running ? lists.warnings(material, locale) : List.of(),
                timeLines.draw(days(material, locale), LocalDate.now(clock), locale),
                coming(material)
                        .limit(COMING)
                        .map(day -> nextDates.next(day, locale))
                        .toList(),
                material.steps().stream()
                        .map(step -> line(step, material, locale))
                        .toList(),
                material.trail().stream()
                        .map(entry -> change(entry, material, locale))
                        .toList());
    }

    /** Everything that is drawn: the workshops, and the deadlines that are somebody’s. */
    private List<TimeLine.Day> days(Material material, Locale locale) {
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
    private static Stream<UpcomingDate> coming(Material material) {
        boolean running = material.collaborative().state() == CollaborativeState.running;
        return running ? material.year().coming().stream() : Stream.empty();
    }

    /** The day by which what the step is at is to be finished: the last of those that it still has before it. */
    private static String due(Step step, Material material, Locale locale) {
        return coming(material)
                .filter(it -> it.step() == step.number() && !FOLLOW_UPS.contains(it.milestone()))
                .filter(it -> it.occurrence() <= Math.max(step.occurrence(), 1))
                .map(UpcomingDate::last)
                .max(Comparator.naturalOrder())
                .map(day -> DateFormats.text(day, locale))
                .orElse(null);
    }

    private Board.Head head(Material material, Locale locale) {
        Collaborative it = material.collaborative();
        long finished = material.steps().stream()
                .filter(step -> step.state().finished())
                .count();
        return new Board.Head(
                it.id(),
                it.code(),
                it.name(),
                it.language(),
                it.state(),
                material.organised(),
                material.mayCopy(),
                finished,
                when.day(it.openedAt(), locale),
                when.day(it.endedAt(), locale),
                it.cancelReason());
    }

    /** What was agreed about the collaborative itself, under the names of the form that asks it. */
    private static Map<String, Object> facts(Collaborative it) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("programme", it.programme());
        facts.put("level", it.level());
        facts.put("organisingBody", it.organisingBody());
        facts.put("commissioner", it.commissioner());
        facts.put("leadPerson", it.leadPerson());
        facts.put("coreGroup", it.coreGroup());
        facts.put("targetGroup", it.targetGroup());
        facts.put("bigPicture", it.bigPicture());
        facts.put("goals", it.goals());
        facts.put("strategyLink", it.strategyLink());
        facts.put("commonMeasures", it.commonMeasures());
        facts.put("beginsOn", it.beginsOn());
        facts.put("endsOn", it.endsOn());
        facts.put("funder", it.funder());
        return facts;
    }

    private Board.WorkshopLine line(Workshop it, Material material, Locale locale) {
        return new Board.WorkshopLine(
                it.number(),
                DateFormats.text(it.firstDay(), it.lastDay(), locale),
                text("collaborative.delivery." + it.delivery(), locale),
                it.remoteReason(),
                lists.ofWorkshop(it.number(), material.facts(), locale));
    }

    private Board.StepLine line(Step step, Material material, Locale locale) {
        boolean open = step.state() == StepState.open;
        boolean left = open && material.collaborative().state() != CollaborativeState.running;
        boolean waits = step.number() == Step.INFO_SESSION && step.state() == StepState.waiting;
        boolean hasTask = material.tasks().stream().anyMatch(task -> TaskLines.step(task) == step.number());
        boolean begun = material.steps().stream()
                .anyMatch(other -> other.number() == Step.INFO_SESSION + 1 && other.state() != StepState.waiting);
        return new Board.StepLine(
                step.number(),
                stepNames.of(step, locale),
                left ? "left" : step.state().name(),
                Step.hasSeveralItems(step.number()) ? step.occurrence() : 0,
                step.skipReason(),
                when.day(step.openedAt(), locale),
                when.day(step.finishedAt(), locale),
                name(step.finishedBy(), material),
                due(step, material, locale),
                taskLines.of(
                        material.tasks().stream()
                                .filter(task -> TaskLines.step(task) == step.number())
                                .toList(),
                        material.names(),
                        material::worksOn,
                        locale),
                groups(step, material, locale),
                material.changeable() && open && hasTask,
                material.changeable() && waits && begun);
    }

    private List<Board.ItemGroup> groups(Step step, Material material, Locale locale) {
        Map<Integer, List<Decision>> byOccurrence = material.decisions().stream()
                .filter(it -> it.step() == step.number())
                .collect(Collectors.groupingBy(Decision::occurrence, TreeMap::new, Collectors.toList()));
        byOccurrence.putIfAbsent(Step.hasSeveralItems(step.number()) ? step.occurrence() : 0, List.of());
        List<Board.ItemGroup> groups = new ArrayList<>();
        byOccurrence.forEach((occurrence, decisions) -> {
            String process = Decision.processOf(step.number());
            String title = process == null ? null : text("collaborative.occurrence." + process, locale, occurrence);
            boolean begun = !Step.hasSeveralItems(step.number()) || occurrence > 0;
            groups.add(new Board.ItemGroup(
                    begun ? title : null,
                    decisions.stream().map(it -> item(it, material, locale)).toList(),
                    begun && step.state() != StepState.waiting
                            ? lists.of(step.number(), occurrence, material.facts(), locale)
                            : List.of()));
        });
        return groups;
    }

    private Board.Item item(Decision it, Material material, Locale locale) {
        boolean whole = it.form().equals(Decision.WORKSHOP) || it.form().equals(Decision.GAP);
        boolean evaluated = material.steps().stream()
                .anyMatch(step -> step.number() == Step.EVALUATE && step.state().finished());
        List<Answer> given = it.outcome() == Decision.Outcome.skipped
                ? List.of()
                : answers.of(it.form(), material.fields().get(it.id()), locale);
        return new Board.Item(
                it.form(),
                it.occurrence(),
                text("collaborative.item." + it.form(), locale),
                it.outcome(),
                it.skipReason(),
                when.moment(it.decidedAt(), locale),
                name(it.decidedBy(), material),
                given,
                material.changeable() && !whole && !evaluated && it.outcome() != Decision.Outcome.reopened);
    }

    private Board.Change change(AuditEntry it, Material material, Locale locale) {
        CollaborativeChange what = it.what(CollaborativeChange.class);
        return new Board.Change(
                when.moment(it.at(), locale),
                name(it.by(), material),
                what,
                switch (what) {
                    case list_changed -> list(it.detail(), locale);
                    case copied -> it.detail();
                    default -> subject(it.detail(), locale);
                },
                it.reason());
    }

    /** A trail's subject is a form, and the workshop where there are several. */
    private String subject(String subject, Locale locale) {
        if (subject == null) {
            return null;
        }
        String[] parts = subject.split(" ");
        String item = text("collaborative.item." + parts[0], locale);
        String process = parts[0].startsWith(Decision.GAP) ? Decision.GAP : Decision.WORKSHOP;
        return parts.length == 1 ? item : item + ", " + text("collaborative.occurrence." + process, locale, parts[1]);
    }

    /** The subject of a list is its id, and the workshop or gap where there are several. */
    private String list(String subject, Locale locale) {
        String[] parts = subject.split(" ");
        String title = text("sheet." + parts[0], locale);
        return parts.length == 1
                ? title
                : title + ", " + text("collaborative.occurrence." + lists.process(parts[0]), locale, parts[1]);
    }

    private static String name(String login, Material material) {
        return login == null ? null : material.names().getOrDefault(login, login);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
