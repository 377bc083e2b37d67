package fi.lapimurto.participants;

import com.fasterxml.jackson.databind.JsonNode;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.collaborative.Collaboratives;
import fi.lapimurto.collaborative.Workshop;
import fi.lapimurto.engine.FormBinder;
import fi.lapimurto.engine.UseCase;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.participants.ListChanges.Extent;
import fi.lapimurto.participants.ListChanges.What;
import fi.lapimurto.participants.ListView.Right;
import fi.lapimurto.participants.ListView.Row;
import fi.lapimurto.people.People;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.Profile;
import fi.lapimurto.team.Member;
import fi.lapimurto.team.Team;
import fi.lapimurto.team.TeamAccess;
import fi.lapimurto.team.Teams;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people see of a list and what they change in it. */
@Service
@Transactional
public class ListEditing {

    /** More people than any team sends; a program that went wild stops here. */
    public static final int MOST_ROWS = 200;

    private final ParticipantLists lists;
    private final AttendeeRows rows;
    private final ListChanges changes;
    private final AttendeeQuestions questions;
    private final AttendeePrefill prefilling;
    private final RetentionPolicy keeping;
    private final Teams teams;
    private final TeamAccess access;
    private final People people;
    private final Collaboratives collaboratives;
    private final FormBinder binder;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ListEditing(
            ParticipantLists lists,
            AttendeeRows rows,
            ListChanges changes,
            AttendeeQuestions questions,
            AttendeePrefill prefilling,
            RetentionPolicy keeping,
            Teams teams,
            TeamAccess access,
            People people,
            Collaboratives collaboratives,
            FormBinder binder,
            ApplicationEventPublisher events,
            Clock clock) {
        this.lists = lists;
        this.rows = rows;
        this.changes = changes;
        this.questions = questions;
        this.prefilling = prefilling;
        this.keeping = keeping;
        this.teams = teams;
        this.access = access;
        this.people = people;
        this.collaboratives = collaboratives;
        this.binder = binder;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What somebody wants to become of one row.
     *
     * @param id {@code null} for a new row
     * @param version the version that the person saw
     * @param values the fields as they were sent
     * @param touched whether the person changed anything: a row that was only shown never overwrites another's work
     */
    public record Edit(Long id, Integer version, Map<String, JsonNode> values, boolean removed, boolean touched) {}

    /** A list as somebody may see it; to those who may not there is none. */
    @Transactional(readOnly = true)
    public ListView view(UUID teamId, int workshopNumber, String by) {
        Team team = access.require(by, Permission.TEAM_READ, teamId);
        ParticipantList list = lists.get(teamId, workshopNumber);
        Collaborative collaborative = collaboratives.get(team.collaborativeId());
        Workshop workshop = collaborative.timetable().workshop(workshopNumber);
        Right right = right(team, by);
        List<AttendeeField> asked = questions.of(collaborative.id(), workshop);
        List<Member> members = teams.members(teamId);
        Optional<UUID> own = own(members, by);
        List<AttendeeRow> kept = rows.of(list.id());
        boolean all = right == Right.all;
        return new ListView(
                team,
                collaborative.name(),
                list,
                workshop,
                lists.due(collaborative.id(), workshopNumber),
                asked,
                right,
                right != Right.names && isOpen(list, collaborative, workshop),
                kept.stream().map(it -> row(it, all || isOwn(it, own))).toList(),
                all ? ListRules.findings(people(kept), asked, members) : List.of(),
                keeping.detailsDeletedOn(collaborative.id(), workshop),
                all ? changes.of(list.id()) : List.of());
    }

    /** Members of the team who are not on the list yet, as rows to begin with. */
    @Transactional(readOnly = true)
    public List<Attendee> absent(ListView view) {
        List<Attendee> present = view.rows().stream().map(Row::attendee).toList();
        return prefilling.absent(view.team(), present, view.workshop(), view.fields());
    }

    /** What a new row begins with: from the team's own organisation, and there on all days. */
    public Attendee usual(ListView view) {
        return prefilling.usual(view.team(), view.workshop(), view.fields());
    }

    /**
     * Takes over what somebody changed in a list, all of it or nothing.
     *
     * @throws RowConflict when somebody else has changed one of the same rows meanwhile
     * @throws UseCaseRejected when a row breaks a rule of its fields
     */
    @UseCase
    public void save(UUID teamId, int workshopNumber, List<Edit> edits, String by) {
        Team team = access.require(by, Permission.TEAM_READ, teamId);
        Right right = right(team, by);
        if (right == Right.names) {
            throw UseCaseRejected.forbidden("participants.notYours");
        }
        ListRow list = lists.locked(teamId, workshopNumber);
        Collaborative collaborative = collaboratives.get(team.collaborativeId());
        collaborative.requireRunning();
        list.requireOpen();
        Workshop workshop = collaborative.timetable().workshop(workshopNumber);
        if (!isOpen(list.list(), collaborative, workshop)) {
            throw UseCaseRejected.conflict("participants.begun");
        }
        new Saving(list, team, workshop, right == Right.all, by).save(edits);
    }

    private Right right(Team team, String by) {
        Set<Permission> permitted = access.of(by, team);
        if (permitted.contains(Permission.PARTICIPANTS_WRITE)) {
            return Right.all;
        }
        return permitted.contains(Permission.PARTICIPANTS_OWN) ? Right.own : Right.names;
    }

    /** Rows are changed until the workshop begins: people fall ill on the same morning. */
    private boolean isOpen(ParticipantList list, Collaborative collaborative, Workshop workshop) {
        return list.isOpen()
                && collaborative.state() == CollaborativeState.running
                && !LocalDate.now(clock).isAfter(workshop.firstDay());
    }

    private Optional<UUID> own(List<Member> members, String by) {
        UUID person = people.find(by).map(Profile::id).orElse(null);
        return members.stream()
                .filter(it -> it.personId() != null && it.personId().equals(person))
                .map(Member::id)
                .findFirst();
    }

    private static boolean isOwn(AttendeeRow row, Optional<UUID> own) {
        return own.isPresent() && own.get().equals(row.memberId());
    }

    private static List<Attendee> people(List<AttendeeRow> kept) {
        return kept.stream().map(AttendeeRow::attendee).toList();
    }

    private static Row row(AttendeeRow row, boolean whole) {
        Attendee it = row.attendee();
        Attendee shown = whole
                ? it
                : new Attendee(
                        it.name(),
                        null,
                        null,
                        it.profession(),
                        it.role(),
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
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        return new Row(row.id(), row.version(), shown, whole, row.changedBy(), row.changedAt());
    }

    /** One person's changes of one list, while nobody else can change it. */
    private final class Saving {

        private final ListRow list;
        private final Workshop workshop;
        private final boolean all;
        private final String by;
        private final List<AttendeeField> asked;
        private final List<Member> members;
        private final Optional<UUID> own;
        private final Map<Long, AttendeeRow> kept;
        private final Map<Long, Attendee> become = new HashMap<>();
        private final List<Attendee> fresh = new ArrayList<>();
        private final List<Long> removed = new ArrayList<>();
        private final List<RowConflict.Clash> clashes = new ArrayList<>();
        private final List<UseCaseRejected.Reason> reasons = new ArrayList<>();

        Saving(ListRow list, Team team, Workshop workshop, boolean all, String by) {
            this.list = list;
            this.workshop = workshop;
            this.all = all;
            this.by = by;
            this.asked = questions.of(team.collaborativeId(), workshop);
            this.members = teams.members(team.id());
            this.own = own(members, by);
            this.kept = rows.of(list.id()).stream().collect(Collectors.toMap(AttendeeRow::id, Function.identity()));
        }

        void save(List<Edit> edits) {
            for (int i = 0; i < edits.size(); i++) {
                Edit edit = edits.get(i);
                if (edit.touched() || edit.removed()) {
                    take(i, edit);
                }
            }
            if (!clashes.isEmpty()) {
                throw new RowConflict(clashes);
            }
            if (!reasons.isEmpty()) {
                throw new UseCaseRejected(UseCaseRejected.Kind.INVALID, reasons);
            }
            if (kept.size() + fresh.size() - removed.size() > MOST_ROWS) {
                throw UseCaseRejected.invalid(null, "participants.tooMany", MOST_ROWS);
            }
            carryOut();
        }

        private void take(int index, Edit edit) {
            AttendeeRow row = edit.id() == null ? null : kept.get(edit.id());
            boolean vanished = edit.id() != null && row == null;
            if (vanished && edit.removed()) {
                return;
            }
            requireMine(edit, row);
            if (edit.removed()) {
                if (row.version() != edit.version()) {
                    clashes.add(clash(index, row));
                } else {
                    removed.add(row.id());
                }
                return;
            }
            Attendee attendee = attendee(index, edit);
            boolean alike = row != null && row.attendee().equals(attendee);
            if (vanished || row != null && row.version() != edit.version() && !alike) {
                clashes.add(clash(index, row));
            } else if (attendee != null && row == null) {
                check(index, attendee, null);
                fresh.add(attendee);
            } else if (attendee != null && !alike) {
                check(index, attendee, row.id());
                become.put(row.id(), attendee);
            }
        }

        /** A member changes the own row only, and neither adds nor removes any. */
        private void requireMine(Edit edit, AttendeeRow row) {
            if (!all && (row == null || edit.removed() || !isOwn(row, own))) {
                throw UseCaseRejected.forbidden("participants.ownRowOnly");
            }
        }

        private RowConflict.Clash clash(int index, AttendeeRow row) {
            return new RowConflict.Clash(index, row == null ? null : row(row, all || isOwn(row, own)));
        }

        private Attendee attendee(int index, Edit edit) {
            Map<String, JsonNode> values = new HashMap<>();
            asked.forEach(field -> values.put(field.name(), edit.values().get(field.name())));
            try {
                return binder.values(values).bind(Attendee.class);
            } catch (UseCaseRejected refused) {
                refused.reasons().stream()
                        .map(it -> new UseCaseRejected.Reason(place(index, it.field()), it.key(), it.arguments()))
                        .forEach(reasons::add);
                return null;
            }
        }

        private void check(int index, Attendee attendee, Long id) {
            if (attendee.days().stream().anyMatch(day -> day < 1 || day > workshop.days())) {
                reasons.add(new UseCaseRejected.Reason(
                        place(index, AttendeeField.days.name()), "participants.wrong.days", List.of(workshop.days())));
            }
            if (attendee.email() != null && isTaken(attendee.email(), id)) {
                reasons.add(new UseCaseRejected.Reason(
                        place(index, AttendeeField.email.name()), "participants.wrong.emailTwice", List.of()));
            }
        }

        private boolean isTaken(String email, Long id) {
            List<Attendee> others = new ArrayList<>(fresh);
            kept.forEach((other, row) -> {
                if (!other.equals(id) && !removed.contains(other)) {
                    others.add(become.getOrDefault(other, row.attendee()));
                }
            });
            return others.stream()
                    .map(Attendee::email)
                    .filter(Objects::nonNull)
                    .anyMatch(it -> it.toLowerCase(Locale.ROOT).equals(email.toLowerCase(Locale.ROOT)));
        }

        private void carryOut() {
            removed.forEach(id -> rows.delete(kept.get(id)));
            become.forEach((id, attendee) -> kept.get(id).change(attendee, by, clock.instant()));
            fresh.forEach(
                    it -> rows.save(new AttendeeRow(list.id(), member(it).orElse(null), it, by, clock.instant())));
            Extent extent = new Extent(fresh.size(), become.size(), removed.size());
            if (extent.isNothing()) {
                return;
            }
            if (!fresh.isEmpty()) {
                list.comes();
            }
            boolean late = lists.isLate(list);
            long change = changes.keep(list.id(), by, What.changed, extent, late);
            if (late && list.isGiven()) {
                events.publishEvent(
                        new ListChangedLate(list.collaborativeId(), list.teamId(), list.workshopNumber(), change));
            }
        }

        /** The member whom a new row is, unless another row is already. */
        private Optional<UUID> member(Attendee attendee) {
            return members.stream()
                    .filter(it -> ListRules.is(attendee, it))
                    .map(Member::id)
                    .filter(id -> kept.values().stream()
                            .filter(row -> !removed.contains(row.id()))
                            .noneMatch(row -> id.equals(row.memberId())))
                    .findFirst();
        }

        private static String place(int index, String field) {
            return "rows[" + index + "]." + field;
        }
    }
}
