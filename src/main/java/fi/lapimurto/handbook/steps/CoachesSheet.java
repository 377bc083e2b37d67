package fi.lapimurto.handbook.steps;

import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.form.Figure;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.Wording;
import fi.lapimurto.form.YesNo;
import fi.lapimurto.handbook.RuleContext;
import fi.lapimurto.handbook.StepSheet;
import fi.lapimurto.handbook.steps.Coach.CoachRole;
import fi.lapimurto.handbook.steps.Coach.CoachType;
import fi.lapimurto.people.Permission;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;

/** The coaches of the round, their teams and their working days (step 11). */
@Component
class CoachesSheet extends StepSheet<Coach> {

    /** A coach has one team at best, and two as the handbook reckons (S11.5). */
    private static final int MOST_TEAMS = 2;

    /** About ten working days are usual for a coach, six of them in workshops (S11.7). */
    private static final BigDecimal FEW_DAYS = BigDecimal.valueOf(6);

    private static final BigDecimal MANY_DAYS = BigDecimal.valueOf(15);

    CoachesSheet() {
        super("coaches", "collaborative-assign-coaches", Scope.collaborative, Coach.class);
    }

    @Override
    public Permission writing() {
        return Permission.COACHING_WORK;
    }

    /** The days planned are a good guess; those used belong to the round in which they were. */
    @Override
    protected Optional<Coach> forNextRound(Coach it) {
        return Optional.of(new Coach(
                it.name(),
                it.kind(),
                it.organisation(),
                it.teams(),
                it.roles(),
                it.plannedArrangements(),
                it.plannedCommonParts(),
                it.plannedGroupWork(),
                it.plannedBetween(),
                it.substitute(),
                null,
                null,
                null,
                null,
                it.note()));
    }

    @Override
    protected List<Figure> figures(RuleContext facts, int occurrence, List<Coach> rows) {
        List<Coach> coaches = coaches(rows);
        List<Figure> figures = new ArrayList<>();
        figures.add(facts.teamCount().figure());
        figures.add(new Figure(
                "coaches.needed", coaches.size(), rows.size() - coaches.size(), facts.teams(), needed(facts)));
        if (!coaches.isEmpty()) {
            BigDecimal count = BigDecimal.valueOf(coaches.size());
            BigDecimal planned = Coach.sum(coaches.stream().map(Coach::planned));
            figures.add(new Figure(
                    "coaches.each",
                    BigDecimal.valueOf(facts.teams()).divide(count, 1, RoundingMode.HALF_UP),
                    planned.divide(count, 1, RoundingMode.HALF_UP),
                    workshopDays(facts)));
        }
        BigDecimal planned = BigDecimal.ZERO;
        BigDecimal used = BigDecimal.ZERO;
        for (CoachRole role : CoachRole.values()) {
            BigDecimal plannedForRole = Coach.sum(rows.stream().map(it -> it.planned(role)));
            BigDecimal usedForRole = Coach.sum(rows.stream().map(it -> it.used(role)));
            figures.add(new Figure("coaches.days", name(role), plannedForRole, usedForRole));
            planned = planned.add(plannedForRole);
            used = used.add(usedForRole);
        }
        figures.add(new Figure("coaches.daysInAll", planned, used));
        return figures;
    }

    @Override
    protected List<Finding> findings(RuleContext facts, int occurrence, List<Coach> rows) {
        List<Coach> coaches = coaches(rows);
        if (coaches.isEmpty()) {
            return List.of(Finding.block("coaches.none", needed(facts), facts.teams()));
        }
        List<Finding> findings = new ArrayList<>();
        findings.addAll(ofNumbers(facts, rows, coaches));
        String busy = names(rows, it -> it.teams() != null && it.teams() > MOST_TEAMS);
        if (!busy.isEmpty()) {
            findings.add(Finding.warn("coaches.manyTeams", busy));
        }
        String unusual = names(
                coaches,
                it -> it.planned().compareTo(FEW_DAYS) < 0 || it.planned().compareTo(MANY_DAYS) > 0);
        if (!unusual.isEmpty()) {
            findings.add(Finding.warn("coaches.unusualDays", unusual, FEW_DAYS, MANY_DAYS));
        }
        for (CoachRole role : CoachRole.values()) {
            if (rows.stream().noneMatch(it -> it.roles().contains(role))) {
                findings.add(Finding.warn("coaches.roleMissing", name(role)));
            }
        }
        if (rows.stream().noneMatch(it -> it.substitute() == YesNo.yes)) {
            findings.add(Finding.inform("coaches.substitute"));
        }
        return findings;
    }

    private static List<Finding> ofNumbers(RuleContext facts, List<Coach> rows, List<Coach> coaches) {
        List<Finding> findings = new ArrayList<>();
        if (coaches.size() < needed(facts)) {
            findings.add(Finding.warn("coaches.tooFew", coaches.size(), facts.teams(), needed(facts)));
        } else if (coaches.size() < facts.teams()) {
            findings.add(Finding.inform("coaches.ideal", coaches.size(), facts.teams()));
        }
        int given = rows.stream()
                .map(Coach::teams)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        if (given < facts.teams()) {
            findings.add(Finding.inform("coaches.teamsLeft", given, facts.teams() - given));
        }
        return findings;
    }

    /** One coach for two teams: seven teams need four. */
    private static int needed(RuleContext facts) {
        return (facts.teams() + MOST_TEAMS - 1) / MOST_TEAMS;
    }

    private static int workshopDays(RuleContext facts) {
        return facts.collaborative().timetable().workshops().stream()
                .mapToInt(Workshop::days)
                .sum();
    }

    private static List<Coach> coaches(List<Coach> rows) {
        return rows.stream().filter(it -> it.kind() == CoachType.coach).toList();
    }

    private static String names(List<Coach> rows, Predicate<Coach> which) {
        return rows.stream().filter(which).map(Coach::name).collect(Collectors.joining(", "));
    }

    private static MessageSourceResolvable name(CoachRole role) {
        return Wording.of("sheet.coaches.roles." + role);
    }
}
