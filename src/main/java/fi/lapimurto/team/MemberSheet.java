package fi.lapimurto.team;

import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.collaborative.CollaborativeState;
import fi.lapimurto.engine.Language;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.Collapsed;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.LongText;
import fi.lapimurto.form.MailAddress;
import fi.lapimurto.form.Name;
import fi.lapimurto.form.OneLine;
import fi.lapimurto.form.Telephone;
import fi.lapimurto.form.Wording;
import fi.lapimurto.form.YesNo;
import fi.lapimurto.people.Permission;
import fi.lapimurto.sheet.RowChange;
import fi.lapimurto.sheet.Sheet;
import fi.lapimurto.sheet.SheetHeading;
import fi.lapimurto.sheet.SheetRow;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.List;

/** The people of a team in one list: many named at once, or from a file. */
class MemberSheet implements Sheet<MemberSheet.Listed> {

    private static final int MOST_ROWS = 60;

    /**
     * Somebody as the list asks them.
     *
     * @param grounds why the team has more people or supervisors than usual; asked when it comes to that
     */
    record Listed(
            @NotNull(message = "{any.required}") @Name String name,

            @NotNull(message = "{any.required}") @MailAddress
            String email,

            @Telephone String phone,
            @OneLine String profession,
            @OneLine String role,
            YesNo supervisor,
            YesNo developer,
            @NotNull(message = "{any.required}") Language language,
            @Collapsed @LongText String grounds) {

        static Listed of(Member it) {
            return new Listed(
                    it.name(),
                    it.email(),
                    it.phone(),
                    it.profession(),
                    it.role(),
                    it.supervisor() ? YesNo.yes : YesNo.no,
                    it.developer() ? YesNo.yes : YesNo.no,
                    Language.valueOf(it.language()),
                    null);
        }

        NewMember member() {
            return new NewMember(
                    name,
                    email,
                    phone,
                    profession,
                    role,
                    supervisor == YesNo.yes,
                    developer == YesNo.yes,
                    language.name());
        }
    }

    private final Team team;
    private final Collaborative round;
    private final String by;
    private final List<MemberRow> kept;
    private final Members members;
    private final MemberRemovals removals;

    /**
     * The list before somebody who keeps the team's people.
     *
     * @param kept those who take part
     */
    MemberSheet(
            Team team, Collaborative round, String by, List<MemberRow> kept, Members members, MemberRemovals removals) {
        this.team = team;
        this.round = round;
        this.by = by;
        this.kept = kept;
        this.members = members;
        this.removals = removals;
    }

    @Override
    public String id() {
        return "members";
    }

    @Override
    public Class<Listed> type() {
        return Listed.class;
    }

    @Override
    public List<String> identifiedBy() {
        return List.of("email", "name");
    }

    @Override
    public String path() {
        return "/teams/" + team.id() + "/people";
    }

    @Override
    public Permission reading() {
        return Permission.TEAM_PEOPLE;
    }

    @Override
    public SheetHeading heading() {
        return new SheetHeading(
                Wording.of("sheet.members"),
                Wording.of("any.text", team.name()),
                round.name(),
                List.of(Wording.of("sheet.members.intro")),
                "/teams/" + team.id(),
                Wording.of("any.text", team.name()),
                null);
    }

    @Override
    public boolean isEditable() {
        return team.takesPart() && round.state() == CollaborativeState.running;
    }

    @Override
    public int mostRows() {
        return MOST_ROWS;
    }

    /** A member's place in the team is the row's id. */
    @Override
    public List<SheetRow<Listed>> rows() {
        return kept.stream()
                .map(it ->
                        new SheetRow<>(it.position(), it.member().version(), Listed.of(it.member()), true, null, null))
                .toList();
    }

    @Override
    public List<Finding> findings(List<Listed> people) {
        return kept.isEmpty() ? List.of() : members.findings(team.id());
    }

    @Override
    public void requireWritable() {
        members.open(by, team.id());
    }

    /** Who leaves makes room for who comes. */
    @Override
    public void apply(List<RowChange<Listed>> changes) {
        changes.stream()
                .sorted(Comparator.comparing((RowChange<Listed> it) -> !it.isRemoved())
                        .thenComparing(RowChange::isAdded))
                .forEach(this::apply);
    }

    private void apply(RowChange<Listed> change) {
        try {
            if (change.isRemoved()) {
                removals.remove(by, team.id(), member(change).id());
            } else if (change.isAdded()) {
                members.add(
                        by, team.id(), change.after().member(), change.after().grounds());
            } else {
                members.change(
                        by,
                        team.id(),
                        member(change).id(),
                        null,
                        change.after().member(),
                        change.after().grounds());
            }
        } catch (UseCaseRejected refused) {
            throw new UseCaseRejected(
                    refused.kind(),
                    refused.reasons().stream()
                            .map(it -> it.field() == null
                                    ? it
                                    : change.wrong(
                                            it.field(), it.key(), it.arguments().toArray()))
                            .toList());
        }
    }

    private MemberRow member(RowChange<Listed> change) {
        return kept.stream()
                .filter(it -> it.position() == change.before().id())
                .findFirst()
                .orElseThrow();
    }
}
