package fi.lapimurto.handbook.steps;

import fi.lapimurto.collaborative.Level;
import fi.lapimurto.form.Figure;
import fi.lapimurto.form.Finding;
import fi.lapimurto.handbook.RuleContext;
import fi.lapimurto.handbook.StepSheet;
import fi.lapimurto.handbook.steps.Visit.VisitChecklistTopic;
import fi.lapimurto.handbook.steps.Visit.VisitState;
import fi.lapimurto.people.Permission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The coaches' visits to the teams' workplaces (step 8). */
@Component
class VisitsSheet extends StepSheet<Visit> {

    VisitsSheet() {
        super("visits", "collaborative-prepare-teams", Scope.collaborative, Visit.class);
    }

    @Override
    public Permission reading() {
        return Permission.CONFIDENTIAL_LIST_READ;
    }

    @Override
    public Permission writing() {
        return Permission.COACHING_WORK;
    }

    @Override
    protected Comparator<Visit> order() {
        return Comparator.comparing(Visit::day);
    }

    @Override
    protected List<Figure> figures(RuleContext facts, int occurrence, List<Visit> rows) {
        long done = rows.stream().filter(it -> it.state() == VisitState.done).count();
        return List.of(
                facts.teamCount().figure(),
                new Figure("visits.count", rows.size(), done),
                new Figure("visits.teams", teams(rows)));
    }

    @Override
    protected List<Finding> findings(RuleContext facts, int occurrence, List<Visit> rows) {
        List<Finding> findings = new ArrayList<>();
        LocalDate from = Preparing.visitsFrom(facts);
        LocalDate until = Preparing.aWeekBefore(facts);
        String outside = names(rows, it -> it.day().isBefore(from) || it.day().isAfter(until));
        if (!outside.isEmpty()) {
            findings.add(Finding.warn("visits.outside", outside, from, until));
        }
        String unticked = names(
                rows, it -> it.state() == VisitState.done && it.topics().size() < VisitChecklistTopic.values().length);
        if (!unticked.isEmpty()) {
            findings.add(Finding.inform("visits.topics", unticked));
        }
        if (!rows.isEmpty() && teams(rows) < facts.teams()) {
            findings.add(Finding.inform("visits.teamsLeft", teams(rows), facts.teams() - teams(rows)));
        }
        if (!rows.isEmpty() && facts.collaborative().level() == Level.national) {
            findings.add(Finding.inform("visits.far"));
        }
        return findings;
    }

    private static long teams(List<Visit> rows) {
        return rows.stream()
                .map(it -> it.team().toLowerCase(Locale.ROOT))
                .distinct()
                .count();
    }

    private static String names(List<Visit> rows, Predicate<Visit> which) {
        return rows.stream().filter(which).map(Visit::team).distinct().collect(Collectors.joining(", "));
    }
}
