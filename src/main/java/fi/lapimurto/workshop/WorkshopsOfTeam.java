package fi.lapimurto.workshop;

import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.handbook.InfoSession;
import fi.lapimurto.handbook.InfoSession.InfoSessionReader;
import fi.lapimurto.handbook.RuleContext;
import fi.lapimurto.handbook.SharedPlaces;
import fi.lapimurto.handbook.SharedPlaces.SharedPlacesReader;
import fi.lapimurto.handbook.StepSheets;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamSection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a team's page says of its round: when and where the workshops are, their programme, and what is shared. */
@Component
@Order(0)
class WorkshopsOfTeam implements TeamSection {

    /**
     * On a team's page.
     *
     * @param session the information session, or {@code null} as long as it is not planned or when it is over
     */
    record OnTeamPage(Team team, List<MeetingDays> workshops, InfoSession session, SharedPlaces shared) {}

    /**
     * One workshop.
     *
     * @param venue or {@code null} as long as none is chosen
     * @param purpose what it is for, or {@code null}
     * @param programme the slots that concern participants; none as long as the programme is being planned
     * @param over whether it has ended
     */
    record MeetingDays(Workshop days, String venue, String purpose, List<ProgrammeDay> programme, boolean over) {}

    /** The programme of one day. */
    record ProgrammeDay(LocalDate day, List<ProgrammeLine> lines) {}

    /** One time slot. */
    record ProgrammeLine(LocalTime starts, String topic) {}

    private final StepSheets sheets;
    private final SharedPlacesReader places;
    private final InfoSessionReader sessions;
    private final Clock clock;

    WorkshopsOfTeam(StepSheets sheets, SharedPlacesReader places, InfoSessionReader sessions, Clock clock) {
        this.sheets = sheets;
        this.places = places;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Content> of(String login, Team team) {
        RuleContext facts = sheets.facts(team.collaborativeId());
        SharedPlaces shared = places.of(facts);
        List<MeetingDays> workshops = facts.collaborative().timetable().workshops().stream()
                .map(it -> meeting(it, shared.venues().get(it.number()), facts))
                .toList();
        InfoSession session = sessions.of(team.collaborativeId())
                .filter(it -> it.at().isAfter(clock.instant()))
                .orElse(null);
        return Optional.of(new Content("team/workshops", new OnTeamPage(team, workshops, session, shared)));
    }

    private MeetingDays meeting(Workshop workshop, String venue, RuleContext facts) {
        Optional<PlanProgramme> planned = facts.decided(PlanProgramme.class, workshop.number());
        return new MeetingDays(
                workshop,
                venue,
                planned.map(PlanProgramme::purpose).orElse(null),
                planned.isEmpty() ? List.of() : programme(workshop, facts),
                workshop.lastDay().isBefore(LocalDate.now(clock)));
    }

    /** The coaches' own reflection is not for participants. */
    private static List<ProgrammeDay> programme(Workshop workshop, RuleContext facts) {
        Map<Integer, List<Slot>> days = facts.rows(MatrixSheet.class, workshop.number()).stream()
                .filter(it -> it.kind() != Slot.SlotType.reflection)
                .collect(Collectors.groupingBy(Slot::day, TreeMap::new, Collectors.toList()));
        return days.entrySet().stream()
                .map(it -> new ProgrammeDay(
                        workshop.firstDay().plusDays(it.getKey() - 1L),
                        it.getValue().stream()
                                .map(slot -> new ProgrammeLine(slot.starts(), slot.topic()))
                                .toList()))
                .toList();
    }
}
