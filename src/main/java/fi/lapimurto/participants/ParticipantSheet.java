package fi.lapimurto.participants;

import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.engine.UseCaseRejected.Reason;
import fi.lapimurto.form.Figure;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.Wording;
import fi.lapimurto.participants.ParticipantSheets.ListReader;
import fi.lapimurto.participants.ParticipantSheets.Right;
import fi.lapimurto.people.Permission;
import fi.lapimurto.sheet.RowChange;
import fi.lapimurto.sheet.Sheet;
import fi.lapimurto.sheet.SheetHeading;
import fi.lapimurto.sheet.SheetHistory;
import fi.lapimurto.sheet.SheetRow;
import fi.lapimurto.team.Member;
import fi.lapimurto.team.Team;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.context.MessageSourceResolvable;

/** Who comes from one team to one workshop, before one person. */
public class ParticipantSheet implements Sheet<Attendee> {

    /** More people than any team sends. */
    private static final int MOST_ROWS = 200;

    private static final String MEMBERS = "members";

    private final Team team;
    private final ListSituation situation;
    private final List<Member> members;
    private final ListReader reader;
    private final ParticipantLists lists;
    private final AttendeeStore store;
    private final AttendeePrefill prefill;

    ParticipantSheet(
            Team team,
            ListSituation situation,
            List<Member> members,
            ListReader reader,
            ParticipantLists lists,
            AttendeeStore store,
            AttendeePrefill prefill) {
        this.team = team;
        this.situation = situation;
        this.members = members;
        this.reader = reader;
        this.lists = lists;
        this.store = store;
        this.prefill = prefill;
    }

    /** What programs are told of the list beside its rows. */
    public record Facts(String team, Instant dueAt, Instant givenAt, LocalDate detailsDeletedOn) {}

    public Facts facts() {
        return new Facts(team.name(), situation.dueAt(), situation.list().givenAt(), situation.deletedOn());
    }

    @Override
    public String id() {
        return "participants";
    }

    @Override
    public Class<Attendee> type() {
        return Attendee.class;
    }

    @Override
    public List<RecordComponent> fields() {
        return situation.asked().stream().map(AttendeeField::component).toList();
    }

    @Override
    public boolean isRequired(RecordComponent field) {
        return AttendeeField.valueOf(field.getName()).needed();
    }

    @Override
    public Map<String, MessageSourceResolvable> choices(RecordComponent field) {
        if (!field.getName().equals(AttendeeField.days.name())) {
            return Sheet.super.choices(field);
        }
        Map<String, MessageSourceResolvable> days = new LinkedHashMap<>();
        IntStream.rangeClosed(1, situation.workshop().days()).forEach(day -> {
            LocalDate date = situation.workshop().firstDay().plusDays(day - 1L);
            days.put(
                    String.valueOf(day),
                    Wording.of(
                            "participants.day",
                            day,
                            Wording.of("any.weekday." + date.getDayOfWeek().getValue()),
                            date));
        });
        return days;
    }

    @Override
    public List<String> identifiedBy() {
        return List.of(AttendeeField.email.name(), AttendeeField.name.name());
    }

    @Override
    public String path() {
        return "/teams/" + team.id() + "/workshops/" + situation.list().workshopNumber() + "/participants";
    }

    @Override
    public Permission reading() {
        return Permission.PARTICIPANTS_WRITE;
    }

    @Override
    public SheetHeading heading() {
        int number = situation.list().workshopNumber();
        List<MessageSourceResolvable> lead = new ArrayList<>();
        lead.add(Wording.of(
                "participants.lead" + (reader.seesAll() ? "" : "." + reader.right()),
                Wording.days(
                        situation.workshop().firstDay(), situation.workshop().lastDay())));
        lead.addAll(ListWords.state(situation, reader, isEditable()));
        ListWords.privacy(situation, reader).ifPresent(lead::add);
        return new SheetHeading(
                Wording.of("participants.title", number),
                Wording.of("any.text", team.name()),
                situation.collaborative().name(),
                lead,
                "/teams/" + team.id(),
                Wording.of("participants.back", team.name()),
                null);
    }

    @Override
    public boolean isEditable() {
        return reader.right() != Right.names && situation.changeable();
    }

    @Override
    public boolean isWhole() {
        return reader.seesAll();
    }

    @Override
    public int mostRows() {
        return MOST_ROWS;
    }

    @Override
    public List<SheetRow<Attendee>> rows() {
        return store.rows(situation.list().id()).stream()
                .map(it -> new SheetRow<>(
                        it.id(),
                        it.version(),
                        reader.seesWhole(it) ? it.attendee() : it.attendee().nameAndRole(),
                        reader.seesWhole(it),
                        it.changedBy(),
                        it.changedAt()))
                .toList();
    }

    @Override
    public List<Figure> figures(List<Attendee> people) {
        if (!reader.seesAll() || people.isEmpty()) {
            return List.of();
        }
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("participants.people", people.size()));
        IntStream.rangeClosed(1, situation.workshop().days())
                .forEach(day -> figures.add(new Figure(
                        "participants.day",
                        day,
                        people.stream().filter(it -> it.days().contains(day)).count())));
        return figures;
    }

    @Override
    public List<Finding> findings(List<Attendee> people) {
        return reader.seesAll() && situation.list().isOpen()
                ? ListRules.findings(people, situation.asked(), members)
                : List.of();
    }

    /** From the team's own organisation, and there on all days. */
    @Override
    public Optional<Attendee> usual() {
        return Optional.of(prefill.usual(team, situation.workshop(), situation.asked()));
    }

    @Override
    public List<String> templates() {
        return reader.seesAll() ? List.of(MEMBERS) : List.of();
    }

    /** Members of the team who are not on the list yet. */
    @Override
    public List<Attendee> template(String name) {
        if (!name.equals(MEMBERS)) {
            return Sheet.super.template(name);
        }
        List<Attendee> present = rows().stream().map(SheetRow::content).toList();
        return prefill.absent(team, present, situation.workshop(), situation.asked());
    }

    @Override
    public List<SheetHistory> history() {
        return reader.seesAll() ? store.history(situation.list().id()) : List.of();
    }

    @Override
    public void requireWritable() {
        if (reader.right() == Right.names) {
            throw UseCaseRejected.forbidden("participants.notYours");
        }
        ListRow list = lists.locked(team.id(), situation.list().workshopNumber());
        situation.collaborative().requireRunning();
        list.requireOpen();
        if (!situation.changeable()) {
            throw UseCaseRejected.conflict("participants.begun");
        }
    }

    @Override
    public List<Reason> check(List<RowChange<Attendee>> changes) {
        return ListRules.wrong(
                changes, store.rows(situation.list().id()), situation.workshop().days());
    }

    @Override
    public void apply(List<RowChange<Attendee>> changes) {
        ListRow list = lists.locked(team.id(), situation.list().workshopNumber());
        store.apply(list, changes, members, situation.late(), reader.login());
    }
}
