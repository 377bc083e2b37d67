package fi.lapimurto.handbook.steps;

import fi.lapimurto.collaborative.Timetable;
import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.form.Figure;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.Wording;
import fi.lapimurto.handbook.RuleContext;
import fi.lapimurto.handbook.StepSheet;
import fi.lapimurto.handbook.steps.CommunicationEntry.Channel;
import fi.lapimurto.handbook.steps.CommunicationEntry.CommunicationPhase;
import fi.lapimurto.handbook.steps.CommunicationEntry.EntryState;
import fi.lapimurto.handbook.steps.CommunicationEntry.Subject;
import fi.lapimurto.handbook.steps.CommunicationEntry.TargetGroup;
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
                EntryState.planned,
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
        return Arrays.stream(CommunicationPhase.values())
                .map(phase -> new Figure(
                        "communication.phase",
                        name(phase),
                        count(rows, it -> it.phase() == phase),
                        count(rows, it -> it.phase() == phase && it.state() == EntryState.done)))
                .toList();
    }

    @Override
    protected List<Finding> findings(RuleContext facts, int occurrence, List<CommunicationEntry> rows) {
        List<Finding> findings = new ArrayList<>();
        for (CommunicationPhase phase : CommunicationPhase.values()) {
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

    private static List<Finding> ofPhase(CommunicationPhase phase, List<CommunicationEntry> entries) {
        List<Finding> findings = new ArrayList<>();
        switch (phase) {
            case start -> {
                boolean all = reaches(entries, TargetGroup.organisations)
                        && reaches(entries, TargetGroup.management)
                        && reaches(entries, TargetGroup.decision_makers);
                if (!all) {
                    findings.add(Finding.warn("communication.startAudience"));
                }
            }
            case running -> {
                if (!reaches(entries, TargetGroup.staff)) {
                    findings.add(Finding.warn("communication.staff"));
                }
                if (!reaches(entries, TargetGroup.population) && !reaches(entries, TargetGroup.customers)) {
                    findings.add(Finding.warn("communication.population"));
                }
                if (!reaches(entries, TargetGroup.local_papers)) {
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

    private static boolean reaches(List<CommunicationEntry> entries, TargetGroup audience) {
        return entries.stream().anyMatch(it -> it.audience().contains(audience));
    }

    private static long count(List<CommunicationEntry> rows, Predicate<CommunicationEntry> which) {
        return rows.stream().filter(which).count();
    }

    private static MessageSourceResolvable name(CommunicationPhase phase) {
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
            List<TargetGroup> leaders =
                    List.of(TargetGroup.organisations, TargetGroup.management, TargetGroup.decision_makers);
            List<Channel> within = List.of(Channel.meeting, Channel.intranet);
            List<Channel> outwards = List.of(Channel.website, Channel.innokyla);
            return List.of(
                    entry(
                            CommunicationPhase.start,
                            "why",
                            Subject.coaching,
                            leaders,
                            within,
                            "organiser",
                            first.minusMonths(3)),
                    entry(
                            CommunicationPhase.start,
                            "whoTakesPart",
                            Subject.coaching,
                            List.of(TargetGroup.organisations, TargetGroup.staff),
                            within,
                            "organiser",
                            first.minusMonths(1)),
                    entry(
                            CommunicationPhase.running,
                            "trials",
                            Subject.trials,
                            List.of(TargetGroup.staff),
                            within,
                            "teams",
                            firstGap),
                    entry(
                            CommunicationPhase.running,
                            "changes",
                            Subject.trials,
                            List.of(TargetGroup.population, TargetGroup.customers),
                            List.of(Channel.website, Channel.social_media),
                            "teams",
                            second.plusWeeks(2)),
                    entry(
                            CommunicationPhase.running,
                            "story",
                            Subject.trials,
                            List.of(TargetGroup.population, TargetGroup.local_papers),
                            List.of(Channel.press_release),
                            "teamsWithHelp",
                            second.plusWeeks(4)),
                    entry(
                            CommunicationPhase.running,
                            "instructions",
                            Subject.support_material,
                            List.of(TargetGroup.staff, TargetGroup.customers),
                            List.of(Channel.website, Channel.paper),
                            "teams",
                            second.plusWeeks(4)),
                    entry(
                            CommunicationPhase.running,
                            "operatingModels",
                            Subject.operating_models,
                            List.of(TargetGroup.developers),
                            List.of(Channel.innokyla),
                            "teams",
                            last),
                    entry(
                            CommunicationPhase.after,
                            "teamReports",
                            Subject.team_reports,
                            List.of(TargetGroup.organisations, TargetGroup.management, TargetGroup.developers),
                            outwards,
                            "teams",
                            last.plusWeeks(4)),
                    entry(
                            CommunicationPhase.after,
                            "overallReport",
                            Subject.overall_report,
                            List.of(TargetGroup.management, TargetGroup.decision_makers, TargetGroup.developers),
                            outwards,
                            "organiser",
                            last.plusWeeks(8)));
        }

        private CommunicationEntry entry(
                CommunicationPhase phase,
                String message,
                Subject subject,
                List<TargetGroup> audience,
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
                    EntryState.planned,
                    null,
                    null);
        }

        private String text(String key) {
            return messages.getMessage("sheet.communication.template.usual." + key, null, locale);
        }
    }
}
