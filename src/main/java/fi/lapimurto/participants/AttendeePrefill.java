package fi.lapimurto.participants;

import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.form.YesNo;
import fi.lapimurto.team.Member;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.Teams;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Begins a team's list with what is known already: who came last time, and who is in the team now. */
@Component
class AttendeePrefill {

    private static final String BY = "-";

    private final ListRows lists;
    private final AttendeeRows rows;
    private final Teams teams;
    private final AttendeeDetails details;
    private final Collaboratives collaboratives;
    private final Clock clock;

    AttendeePrefill(
            ListRows lists,
            AttendeeRows rows,
            Teams teams,
            AttendeeDetails details,
            Collaboratives collaboratives,
            Clock clock) {
        this.lists = lists;
        this.rows = rows;
        this.teams = teams;
        this.details = details;
        this.collaboratives = collaboratives;
        this.clock = clock;
    }

    /**
     * Fills a new list: members as they were written down last time or else as the team knows them, then those who came
     * last time without being members. What is asked for the stay is asked anew.
     */
    void fill(ListRow list, Team team) {
        Workshop workshop =
                collaboratives.get(list.collaborativeId()).timetable().workshop(list.workshopNumber());
        List<AttendeeField> asked = details.asked(list.collaborativeId(), workshop);
        List<AttendeeRow> last = new ArrayList<>(last(list));
        for (Member member : named(team)) {
            Optional<AttendeeRow> before = last.stream()
                    .filter(it -> member.id().equals(it.memberId()) || ListRules.is(it.attendee(), member))
                    .findFirst();
            before.ifPresent(last::remove);
            Attendee attendee = before.map(AttendeeRow::attendee).orElseGet(() -> attendee(member, team));
            save(list, member.id(), again(attendee, workshop, asked));
        }
        last.stream()
                .filter(it -> it.memberId() == null)
                .forEach(it -> save(list, null, again(it.attendee(), workshop, asked)));
    }

    private void save(ListRow list, UUID memberId, Attendee attendee) {
        rows.save(new AttendeeRow(list.id(), memberId, attendee, BY, clock.instant()));
    }

    private List<Member> named(Team team) {
        return teams.members(team.id()).stream().filter(it -> it.name() != null).toList();
    }

    private List<AttendeeRow> last(ListRow list) {
        List<ListRow> before = lists.findByTeamIdOrderByWorkshopNumber(list.teamId()).stream()
                .filter(it -> it.workshopNumber() < list.workshopNumber())
                .toList();
        return before.isEmpty()
                ? List.of()
                : rows.of(before.get(before.size() - 1).id());
    }

    /** Members of the team whom none of the rows is, as rows to begin with. */
    List<Attendee> absent(Team team, List<Attendee> present, Workshop workshop, List<AttendeeField> asked) {
        return named(team).stream()
                .filter(member -> present.stream().noneMatch(it -> ListRules.is(it, member)))
                .map(member -> again(attendee(member, team), workshop, asked))
                .toList();
    }

    /** What a row begins with that nobody has filled in. */
    Attendee usual(Team team, Workshop workshop, List<AttendeeField> asked) {
        return again(attendee(null, null, null, null, null, null, team.language(), team), workshop, asked);
    }

    private static Attendee attendee(Member member, Team team) {
        return attendee(
                member.name(),
                member.profession(),
                member.role(),
                member.supervisor() ? YesNo.yes : YesNo.no,
                member.email(),
                member.phone(),
                member.language(),
                team);
    }

    private static Attendee attendee(
            String name,
            String profession,
            String role,
            YesNo supervisor,
            String email,
            String phone,
            String language,
            Team team) {
        return new Attendee(
                name,
                team.organisation(),
                team.unit(),
                profession,
                role,
                supervisor,
                email,
                phone,
                AttendeeLanguage.valueOf(language),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** What stays the same from one workshop to the next, as far as it is asked; on all days, as most come. */
    private static Attendee again(Attendee it, Workshop workshop, List<AttendeeField> asked) {
        List<Integer> days = IntStream.rangeClosed(1, workshop.days()).boxed().toList();
        return Attendee.of(field -> switch (field) {
            case name -> it.name();
            case days -> days;
            default -> asked.contains(field) && !AttendeeField.OF_THE_STAY.contains(field) ? field.of(it) : null;
        });
    }
}
