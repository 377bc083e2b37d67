package fi.lapimurto.overview;

import fi.lapimurto.audit.AuditEntry;
import fi.lapimurto.collaborative.Collaborative;
import fi.lapimurto.handbook.ChecklistForm.FormOccurrence;
import fi.lapimurto.handbook.StepSheets;
import fi.lapimurto.overview.ChangeLine.Thing;
import fi.lapimurto.overview.ChangeThings.Named;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.RoleAssignments;
import fi.lapimurto.team.Team;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The changes of a round with the names of what was changed, and links to what the reader may open. */
@Component
class ChangeLines {

    private final ChangeThings things;
    private final ChangeWriter writer;
    private final StepSheets sheets;
    private final MessageSource messages;

    ChangeLines(ChangeThings things, ChangeWriter writer, StepSheets sheets, MessageSource messages) {
        this.things = things;
        this.writer = writer;
        this.sheets = sheets;
        this.messages = messages;
    }

    List<ChangeLine> of(
            List<AuditEntry> entries,
            Collaborative round,
            Map<UUID, Team> teams,
            RoleAssignments roles,
            Map<String, String> names,
            Locale locale) {
        Map<UUID, Named> named = things.of(entries, teams);
        return entries.stream()
                .map(it -> writer.line(
                        it,
                        names,
                        ChangeKind.valueOf(it.subject().kind()) == ChangeKind.collaborative
                                ? ofRound(it, round, roles, locale)
                                : thing(it, named, round, teams.get(it.subject().teamId()), roles, locale),
                        locale))
                .toList();
    }

    private Thing ofRound(AuditEntry it, Collaborative round, RoleAssignments roles, Locale locale) {
        String detail = it.what().equals("copied") ? null : writer.detail(it, locale);
        String name = detail == null ? round.name() : detail;
        if (it.what().equals("list_changed")) {
            String[] parts = it.detail().split(" ");
            FormOccurrence place = new FormOccurrence(round.id(), parts.length == 1 ? 0 : Integer.parseInt(parts[1]));
            String path = sheets.all().stream()
                    .filter(sheet -> sheet.id().equals(parts[0]) && roles.may(sheet.reading(), round.id()))
                    .map(sheet -> sheet.path(place))
                    .findFirst()
                    .orElse(null);
            return new Thing(name, path);
        }
        return new Thing(name, roles.may(Permission.ROUND_READ, round.id()) ? "/collaboratives/" + round.id() : null);
    }

    private Thing thing(
            AuditEntry it,
            Map<UUID, Named> named,
            Collaborative round,
            Team team,
            RoleAssignments roles,
            Locale locale) {
        ChangeKind kind = ChangeKind.valueOf(it.subject().kind());
        Named one = named.get(it.subject().id());
        String name = one == null ? messages.getMessage("audit.gone." + kind, null, locale) : one.name();
        boolean within = team != null && !it.subject().id().equals(team.id());
        return new Thing(within ? name + ", " + team.name() : name, path(kind, one, round, team, roles));
    }

    /** The page of a thing, or {@code null} when the reader may not open it. */
    private static String path(ChangeKind kind, Named one, Collaborative round, Team team, RoleAssignments roles) {
        String page = one == null ? "" : one.page();
        if (team != null) {
            boolean reads = roles.in(round.id(), team.id()).contains(Permission.TEAM_READ);
            return reads ? "/teams/" + team.id() + page : null;
        }
        if (kind == ChangeKind.application) {
            return roles.may(Permission.APPLICATIONS, round.id()) ? "/collaboratives/" + round.id() + page : null;
        }
        return roles.may(Permission.ROUND_ORGANISE, round.id())
                ? "/collaboratives/" + round.id() + "/people"
                : roles.mayAnywhere(Permission.PEOPLE_MANAGE) ? "/people" : null;
    }
}
