package fi.lapimurto.handbook.steps;

import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.form.Figure;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.Wording;
import fi.lapimurto.handbook.RuleContext;
import fi.lapimurto.handbook.StepSheet;
import fi.lapimurto.handbook.steps.CommunicationEntry.Audience;
import fi.lapimurto.handbook.steps.CommunicationEntry.Channel;
import fi.lapimurto.handbook.steps.CommunicationEntry.Phase;
import fi.lapimurto.handbook.steps.CommunicationEntry.State;
import fi.lapimurto.handbook.steps.CommunicationEntry.Subject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;

/** The communication plan: first the organiser tells about the coaching, then the teams about their own work (step 6). */
@Component
class CommunicationSheet extends StepSheet<CommunicationEntry> {

    private final MessageSource messages;

    CommunicationSheet(MessageSource messages) {
        super("communication", "collaborative-plan-communication", Scope.collaborative, CommunicationEntry.class);
        this.messages = messages;
    }

    /** The plan begins anew; what was published then stays with that round. */
    @Override
    protected Optional<CommunicationEntry> forNextRound(CommunicationEntry it) {
        return Optional.of(new CommunicationEntry(
                it.phase(),
                it.subject(),
                it.message(),
                it.audience(),
                it.channels(),
                it.responsible(),
                it.day(),
                State.planned,
                null,
                it.note()));
    }

    @Override
    protected Comparator<CommunicationEntry> order() {
        return Comparator.comparing(CommunicationEntry::phase)
                .thenComparing(CommunicationEntry::day, Comparator.nullsLast(Comparator.naturalOrder()));
    }

    @Override
    protected Map<String, List<CommunicationEntry>> templates(RuleContext facts, int occurrence) {
        return Map.of("usual", new Usual(facts).entries());
    }

    @Override
    protected List<Figure> figures(RuleContext facts, int occurrence, List<CommunicationEntry> rows) {
        return Arrays.stream(Phase.values())
                .map(phase -> new Figure(
                        "communication.phase",
                        name(phase),
                        count(rows, it -> it.phase() == phase),
                        count(rows, it -> it.phase() == phase && it.state() == State.done)))
                .toList();
    }

    @Override
    protected List<Finding> findings(RuleContext facts, int occurrence, List<CommunicationEntry> rows) {
        List<Finding> findings = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            List<CommunicationEntry> entries =
                    rows.stream().filter(it -> it.phase() == phase).toList();
            if (entries.isEmpty()) {
                findings.add(Finding.block("communication.phaseEmpty", name(phase)));
            } else {
                findings.addAll(ofPhase(phase, entries));
            }
        }
        if (count(rows, it -> it.channels().contains(Channel.innokyla)) == 0) {
            findings.add(Finding.warn("communication.innokyla"));
        }
        if (count(rows, it -> it.subject() == Subject.support_material) == 0) {
            findings.add(Finding.inform("communication.supportMaterial"));
        }
        return findings;
    }

    private static List<Finding> ofPhase(Phase phase, List<CommunicationEntry> entries) {
        List<Finding> findings = new ArrayList<>();
        switch (phase) {
            case start -> {
                boolean all = reaches(entries, Audience.organisations)
                        && reaches(entries, Audience.management)
                        && reaches(entries, Audience.decision_makers);
                if (!all) {
                    findings.add(Finding.warn("communication.startAudience"));
                }
            }
            case running -> {
                if (!reaches(entries, Audience.staff)) {
                    findings.add(Finding.warn("communication.staff"));
                }
                if (!reaches(entries, Audience.population) && !reaches(entries, Audience.customers)) {
                    findings.add(Finding.warn("communication.population"));
                }
                if (!reaches(entries, Audience.local_papers)) {
                    findings.add(Finding.inform("communication.localPapers"));
                }
            }
            case after -> {
                if (count(entries, it -> it.subject() == Subject.team_reports) == 0) {
                    findings.add(Finding.warn("communication.teamReports"));
                }
                if (count(entries, it -> it.subject() == Subject.overall_report) == 0) {
                    findings.add(Finding.warn("communication.overallReport"));
                }
            }
        }
        return findings;
    }

    private static boolean reaches(List<CommunicationEntry> entries, Audience audience) {
        return entries.stream().anyMatch(it -> it.audience().contains(audience));
    }

    private static long count(List<CommunicationEntry> rows, Predicate<CommunicationEntry> which) {
        return rows.stream().filter(which).count();
    }

    private static MessageSourceResolvable name(Phase phase) {
        return Wording.of("sheet.communication.phase." + phase);
    }

    /** A plan to begin with, its days counted from the workshops. */
    private final class Usual {

        private final Locale locale;
        private final LocalDate first;
        private final LocalDate firstGap;
        private final LocalDate second;
        private final LocalDate last;

        Usual(RuleContext facts) {
            Timetable timetable = facts.collaborative().timetable();
            Workshop one = timetable.first();
            Workshop two = timetable.workshop(2);
            locale = Locale.forLanguageTag(facts.collaborative().language());
            first = one.firstDay();
            firstGap = one.lastDay().plusDays(ChronoUnit.DAYS.between(one.lastDay(), two.firstDay()) / 2);
            second = two.lastDay();
            last = timetable.last().lastDay();
        }

        List<CommunicationEntry> entries() {
            List<Audience> leaders = List.of(Audience.organisations, Audience.management, Audience.decision_makers);
            List<Channel> within = List.of(Channel.meeting, Channel.intranet);
            List<Channel> outwards = List.of(Channel.website, Channel.innokyla);
            return List.of(
                    entry(Phase.start, "why", Subject.coaching, leaders, within, "organiser", first.minusMonths(3)),
                    entry(
                            Phase.start,
                            "whoTakesPart",
                            Subject.coaching,
                            List.of(Audience.organisations, Audience.staff),
                            within,
                            "organiser",
                            first.minusMonths(1)),
                    entry(Phase.running, "trials", Subject.trials, List.of(Audience.staff), within, "teams", firstGap),
                    entry(
                            Phase.running,
                            "changes",
                            Subject.trials,
                            List.of(Audience.population, Audience.customers),
                            List.of(Channel.website, Channel.social_media),
                            "teams",
                            second.plusWeeks(2)),
                    entry(
                            Phase.running,
                            "story",
                            Subject.trials,
                            List.of(Audience.population, Audience.local_papers),
                            List.of(Channel.press_release),
                            "teamsWithHelp",
                            second.plusWeeks(4)),
                    entry(
                            Phase.running,
                            "instructions",
                            Subject.support_material,
                            List.of(Audience.staff, Audience.customers),
                            List.of(Channel.website, Channel.paper),
                            "teams",
                            second.plusWeeks(4)),
                    entry(
                            Phase.running,
                            "operatingModels",
                            Subject.operating_models,
                            List.of(Audience.developers),
                            List.of(Channel.innokyla),
                            "teams",
                            last),
                    entry(
                            Phase.after,
                            "teamReports",
                            Subject.team_reports,
                            List.of(Audience.organisations, Audience.management, Audience.developers),
                            outwards,
                            "teams",
                            last.plusWeeks(4)),
                    entry(
                            Phase.after,
                            "overallReport",
                            Subject.overall_report,
                            List.of(Audience.management, Audience.decision_makers, Audience.developers),
                            outwards,
                            "organiser",
                            last.plusWeeks(8)));
        }

        private CommunicationEntry entry(
                Phase phase,
                String message,
                Subject subject,
                List<Audience> audience,
                List<Channel> channels,
                String responsible,
                LocalDate day) {
            return new CommunicationEntry(
                    phase,
                    subject,
                    text("message." + message),
                    audience,
                    channels,
                    text("responsible." + responsible),
                    day,
                    State.planned,
                    null,
                    null);
        }

        private String text(String key) {
            return messages.getMessage("sheet.communication.template.usual." + key, null, locale);
        }
    }
}
