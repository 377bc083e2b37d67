package fi.lapimurto.coaching;

import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.deadline.Deadlines;
import fi.lapimurto.form.Figure;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.Wording;
import fi.lapimurto.handbook.RuleContext;
import fi.lapimurto.handbook.StepSheet;
import fi.lapimurto.people.Permission;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The sessions in which teams meet their coaches between two workshops. */
@Component
class SessionsSheet extends StepSheet<Session> {

    private static final int FEWEST_TEAMS = 2;
    private static final int MOST_TEAMS = 4;
    private static final int FEWEST_MINUTES = 25;
    private static final int MOST_MINUTES = 30;

    private final Deadlines deadlines;

    SessionsSheet(Deadlines deadlines) {
        super("sessions", "interim-coaching-plan-sessions", Scope.gap, Session.class);
        this.deadlines = deadlines;
    }

    @Override
    public Permission writing() {
        return Permission.COACHING_WORK;
    }

    /** Teams are chosen from those that take part; as long as there are none, they are counted. */
    @Override
    protected boolean asks(RecordComponent field, Supplier<RuleContext> facts) {
        return switch (field.getName()) {
            case "teams" -> !facts.get().teamNames().isEmpty();
            case "teamCount" -> facts.get().teamNames().isEmpty();
            default -> true;
        };
    }

    @Override
    protected Comparator<Session> order() {
        return Comparator.comparing(Session::day).thenComparing(Session::starts);
    }

    @Override
    protected Map<String, List<Session>> templates(RuleContext facts, int occurrence) {
        Timetable timetable = facts.collaborative().timetable();
        return Map.of(
                "groups-of-three",
                GroupsOfThree.sessions(
                        facts.teamNames().isEmpty()
                                ? facts.teams()
                                : facts.teamNames().size(),
                        facts.teamNames(),
                        timetable.workshop(occurrence).lastDay(),
                        timetable.workshop(occurrence + 1).firstDay(),
                        deadlines.workingDays()));
    }

    @Override
    protected List<Figure> figures(RuleContext facts, int occurrence, List<Session> rows) {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("sessions.teams", rows.size(), teams(rows), facts.teams()));
        rows.forEach(it -> figures.add(
                new Figure("sessions.length", it.day(), it.starts(), ends(it), Wording.duration(it.minutes()))));
        return figures;
    }

    @Override
    protected List<Finding> findings(RuleContext facts, int occurrence, List<Session> rows) {
        if (rows.isEmpty()) {
            return List.of(Finding.block("sessions.empty"));
        }
        List<Finding> findings = new ArrayList<>();
        Timetable timetable = facts.collaborative().timetable();
        LocalDate after = timetable.workshop(occurrence).lastDay();
        LocalDate before = timetable.workshop(occurrence + 1).firstDay();
        for (Session session : rows) {
            askAbout(session, findings);
            if (!session.day().isAfter(after) || !session.day().isBefore(before)) {
                findings.add(Finding.warn("sessions.outsideGap", session.day(), after, before));
            }
        }
        if (teams(rows) < facts.teams()) {
            findings.add(Finding.warn("sessions.teamsLeft", teams(rows), facts.teams()));
        } else if (teams(rows) > facts.teams()) {
            findings.add(Finding.inform("sessions.tooManyTeams", teams(rows), facts.teams()));
        }
        return findings;
    }

    private static void askAbout(Session session, List<Finding> findings) {
        if (session.count() == 0) {
            findings.add(Finding.block("sessions.noTeams", session.day()));
        } else if (session.count() < FEWEST_TEAMS || session.count() > MOST_TEAMS) {
            findings.add(Finding.warn("sessions.groupSize", session.day(), session.count()));
        }
        if (session.minutesPerTeam() < FEWEST_MINUTES || session.minutesPerTeam() > MOST_MINUTES) {
            findings.add(Finding.warn("sessions.minutes", session.day(), session.minutesPerTeam()));
        }
        if (session.delivery() != MeetingMode.face_to_face && session.link() == null) {
            findings.add(Finding.inform("sessions.link", session.day()));
        }
    }

    private static int teams(List<Session> rows) {
        return rows.stream().mapToInt(Session::count).sum();
    }

    private static Object ends(Session session) {
        return session.starts().plusMinutes(session.minutes());
    }
}
