package fi.lapimurto.workshop;

import fi.lapimurto.form.Figure;
import fi.lapimurto.form.Finding;
import fi.lapimurto.handbook.RuleContext;
import fi.lapimurto.handbook.StepSheet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Who was there: people of each team on each day of a workshop. */
@Component
class AttendanceSheet extends StepSheet<Attendance> {

    private static final int MOST_DAYS = 3;

    /** A team with fewer people can hardly work as one (G1). */
    private static final int SMALLEST_TEAM = 3;

    AttendanceSheet() {
        super("attendance", "workshop-hold-workshop", Scope.workshop, Attendance.class);
    }

    /** A row for each team that takes part. */
    @Override
    protected Map<String, List<Attendance>> templates(RuleContext facts, int occurrence) {
        List<String> names = facts.teamNames();
        return names.isEmpty()
                ? Map.of()
                : Map.of(
                        "teams",
                        names.stream()
                                .map(it -> new Attendance(it, null, null, null, null))
                                .toList());
    }

    @Override
    protected List<Figure> figures(RuleContext facts, int occurrence, List<Attendance> rows) {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("attendance.teams", present(rows), TeamsComing.to(facts, occurrence)));
        for (int day = 1; day <= days(facts, occurrence); day++) {
            int which = day;
            figures.add(new Figure(
                    "attendance.people",
                    day,
                    rows.stream().mapToInt(it -> it.on(which)).sum()));
        }
        return figures;
    }

    @Override
    protected List<Finding> findings(RuleContext facts, int occurrence, List<Attendance> rows) {
        if (rows.isEmpty()) {
            return List.of(Finding.block("attendance.empty"));
        }
        int days = days(facts, occurrence);
        int expected = TeamsComing.to(facts, occurrence);
        List<Finding> findings = new ArrayList<>();
        Set<String> teams = new HashSet<>();
        for (Attendance row : rows) {
            if (!teams.add(row.team().strip().toLowerCase(Locale.ROOT))) {
                findings.add(Finding.block("attendance.twice", row.team()));
            }
            if (IntStream.rangeClosed(days + 1, MOST_DAYS).anyMatch(day -> row.on(day) > 0)) {
                findings.add(Finding.block("attendance.dayUnknown", row.team(), days));
            }
            askForPeople(row, days, findings);
        }
        if (present(rows) < expected) {
            findings.add(Finding.warn("attendance.missing", present(rows), expected));
        }
        return findings;
    }

    private static void askForPeople(Attendance row, int days, List<Finding> findings) {
        for (int day = 1; day <= days; day++) {
            int people = row.on(day);
            if (people == 0) {
                findings.add(Finding.warn("attendance.absent", row.team(), day));
            } else if (people < SMALLEST_TEAM) {
                findings.add(Finding.warn("attendance.small", row.team(), day, people));
            }
        }
    }

    private static long present(List<Attendance> rows) {
        return rows.stream()
                .filter(it -> it.on(1) + it.on(2) + it.on(MOST_DAYS) > 0)
                .count();
    }

    private static int days(RuleContext facts, int occurrence) {
        return facts.collaborative().timetable().workshop(occurrence).days();
    }
}
