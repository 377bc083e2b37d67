package fi.lapimurto.notification;

import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.people.Role;
import fi.lapimurto.schedule.TimetableChanged;
import fi.lapimurto.schedule.TimetableHistory;
import fi.lapimurto.schedule.TimetableHistory.Days;
import fi.lapimurto.schedule.TimetableHistory.Move;
import fi.lapimurto.team.InvitationLetters;
import fi.lapimurto.team.InvitationLetters.Addressee;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Letters about workshops on other days; their item is the numbers of those workshops. */
@Component
class TimetableLetters implements LetterCatalogue {

    private static final String SEPARATOR = ", ";

    private final Audiences audiences;
    private final TimetableHistory history;
    private final InvitationLetters invitations;
    private final TeamNames teams;
    private final Clock clock;

    TimetableLetters(
            Audiences audiences,
            TimetableHistory history,
            InvitationLetters invitations,
            TeamNames teams,
            Clock clock) {
        this.audiences = audiences;
        this.history = history;
        this.invitations = invitations;
        this.teams = teams;
        this.clock = clock;
    }

    @Override
    public List<MessageKind> kinds() {
        return List.of(
                changed("timetable_changed")
                        .says((letter, message) -> {
                            letter.number(which(letter, message));
                            letter.whole(() -> days(letter, message));
                        })
                        .to(audiences.collaborativeAndTeams(Role.organiser, Role.coach)),
                changed("timetable_changed_invited")
                        .says((letter, message) -> {
                            letter.number(which(letter, message));
                            letter.whole(() -> {
                                days(letter, message);
                                letter.name(team(message.recipientId()));
                            });
                        })
                        .leadsTo(
                                "answer",
                                (message, collaborative) -> "/invitations/" + invitations.link(message.recipientId()))
                        .to(audiences.invited()));
    }

    private MessageKindBuilder changed(String name) {
        return MessageKind.named(name)
                .on(
                        TimetableChanged.class,
                        it -> Cause.in(it.collaborativeId())
                                .item(numbers(moves(it.collaborativeId(), clock.instant())))
                                .occurrence(it.change()))
                .group("timetable");
    }

    private static String numbers(List<Move> moves) {
        return moves.stream().map(it -> String.valueOf(it.workshop())).collect(Collectors.joining(SEPARATOR));
    }

    private List<Move> moves(UUID collaborativeId, Instant until) {
        return change(collaborativeId, until)
                .map(TimetableHistory.Change::moves)
                .orElse(List.of());
    }

    private Optional<TimetableHistory.Change> change(UUID collaborativeId, Instant until) {
        return history.history(collaborativeId).stream()
                .filter(it -> !it.at().isAfter(until))
                .findFirst();
    }

    /** The workshops that moved, in words; all of them where that was not noted. */
    private static String which(LetterContent letter, MessageOrigin message) {
        String numbers = Optional.ofNullable(message.item())
                .orElseGet(() -> letter.collaborative().timetable().workshops().stream()
                        .map(it -> String.valueOf(it.number()))
                        .collect(Collectors.joining(SEPARATOR)));
        return letter.part("letter.row.workshops", numbers.split(SEPARATOR).length, numbers);
    }

    /** Why, and the days of all that moved or are still to come. */
    private void days(LetterContent letter, MessageOrigin message) {
        Optional<TimetableHistory.Change> change = change(message.collaborativeId(), message.causedAt());
        letter.quote(change.map(TimetableHistory.Change::reason).orElse(null));
        Map<Integer, Move> moved = change.stream()
                .flatMap(it -> it.moves().stream())
                .collect(Collectors.toMap(Move::workshop, Function.identity()));
        Map<Integer, Workshop> workshops = letter.collaborative().timetable().workshops().stream()
                .collect(Collectors.toMap(Workshop::number, Function.identity()));
        LocalDate today = LocalDate.now(clock);
        Stream.concat(moved.keySet().stream(), workshops.keySet().stream())
                .distinct()
                .sorted()
                .filter(it ->
                        moved.containsKey(it) || !workshops.get(it).lastDay().isBefore(today))
                .forEach(it -> row(letter, it, workshops.get(it), moved.get(it)));
    }

    private static void row(LetterContent letter, int number, Workshop now, Move move) {
        if (now == null) {
            letter.row("letter.row.workshopLeftOut", number, move.from() == null ? "" : text(letter, move.from()));
        } else if (move == null) {
            letter.row("letter.row.workshop", number, letter.text(now));
        } else if (move.from() == null) {
            letter.row("letter.row.workshopAdded", number, letter.text(now));
        } else {
            letter.row("letter.row.workshopMoved", number, letter.text(now), text(letter, move.from()));
        }
    }

    private static String text(LetterContent letter, Days days) {
        return letter.text(days.first(), days.last());
    }

    private String team(UUID memberId) {
        Addressee addressee = invitations.addressees(Set.of(memberId)).get(memberId);
        return addressee == null ? "" : teams.of(addressee.teamId());
    }
}
