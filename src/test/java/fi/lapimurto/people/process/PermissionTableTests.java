package fi.lapimurto.people.process;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.LapimurtoTest;
import fi.lapimurto.Routes;
import fi.lapimurto.handbook.StepSheets;
import fi.lapimurto.people.Permission;
import fi.lapimurto.people.Reach;
import fi.lapimurto.people.Role;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** docs/permissions.md is the table of the code, and every role can be named. */
@LapimurtoTest
class PermissionTableTests {

    private static final Path DOCUMENT = Path.of("docs/permissions.md");

    private static final String WRITE = "permissions.write";

    /** Every process but the trials. */
    private static final List<String> SEEN_IN_COCKPIT = List.of(
            "collaborative",
            "workshop",
            "interim-coaching",
            "recruitment",
            "participant-list",
            "team-journey",
            "team-follow-up");

    @Autowired
    StepSheets sheets;

    @Test
    void theDocumentIsWrittenFromTheTable() throws IOException {
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(DOCUMENT, document());
        }
        assertThat(Files.readString(DOCUMENT))
                .as("%s is stale: mvn test -Dtest=PermissionTableTests -D%s=true", DOCUMENT, WRITE)
                .isEqualTo(document());
    }

    @ParameterizedTest
    @ValueSource(strings = {"people.properties", "people_fi.properties", "people_sv.properties"})
    void everyRoleHasAName(String file) throws IOException {
        assertThat(labels(file).stringPropertyNames().stream().filter(it -> it.startsWith("people.role")))
                .containsExactlyInAnyOrderElementsOf(Stream.of(Role.values())
                        .flatMap(it -> Stream.of("people.role." + it, "people.roles." + it))
                        .toList());
    }

    private String document() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# Permissions");
        lines.add("");
        lines.add(
                "Who may do what: one table for pages, API, exports, outbox, Tasklist and Cockpit. The rows are those of");
        lines.add("`Role`; they are asked through `AccessControl` and `TeamAccess`. This file is generated from them:");
        lines.add("`mvn test -Dtest=PermissionTableTests -D" + WRITE + "=true`.");
        lines.add("");
        lines.add("A role is held everywhere, in one round, or in one team. A cell says from where the role gives the");
        lines.add(
                "permission: *everywhere* reaches all rounds and teams, *round* the round and its teams, *team* that team,");
        lines.add("*fellow* the whole round of one’s team, the other teams included.");
        lines.add("");
        List<Role> roles = List.of(Role.values());
        lines.add(row("permission", "allows to", each(roles, PermissionTableTests::label), "whoever lacks it"));
        lines.add(row("---", "---", each(roles, role -> "---"), "---"));
        for (Permission permission : Permission.values()) {
            lines.add(row(
                    "`" + permission + "`",
                    permission.meaning(),
                    each(roles, role -> cell(role, permission)),
                    without(permission)));
        }
        lines.add("");
        lines.add("## Roles");
        lines.add("");
        lines.add(row("role", "Finnish", "group in the engine", "in a round given by"));
        lines.add(row("---", "---", "---", "---"));
        for (Role role : roles) {
            lines.add(row(
                    label(role),
                    labels("people_fi.properties").getProperty("people.role." + role),
                    "`" + role.group() + "`",
                    role.isGivenByOrganisers() ? "its organisers" : "–"));
        }
        lines.add("");
        lines.add(
                "Everywhere, admins give roles. Roles in a team come with it: a member by joining, a coach from the organisers.");
        lines.add(
                "A role in one round or team has a group of its own, `<group>-<id>`; its rights come with its tasks. Who has");
        lines.add("`TASKLIST` by any role is in the group `tasks`, which opens Tasklist and shows the models.");
        lines.add("");
        lines.add("## Rights in the engine");
        lines.add("");
        lines.add(
                "What permissions held everywhere give the groups in the web apps. What an earlier table gave is taken back");
        lines.add("when the program starts.");
        lines.add("");
        lines.add(row("group", "rights", "to"));
        lines.add(row("---", "---", "---"));
        for (Role role : roles) {
            Map<String, List<String>> guarded = new LinkedHashMap<>();
            EngineRights.of(role, SEEN_IN_COCKPIT)
                    .forEach((it, permissions) -> guarded.computeIfAbsent(names(permissions), key -> new ArrayList<>())
                            .add(resource(it.resource()) + " `" + it.id() + "`"));
            guarded.forEach((rights, to) -> lines.add(row("`" + role.group() + "`", rights, String.join(", ", to))));
        }
        lines.add("");
        lines.add("## Lists");
        lines.add("");
        lines.add(
                "A list’s page says which roles see all of it. Who may read a list sees, prints and exports it; who may");
        lines.add("change it also reads files into it.");
        lines.add("");
        lines.add(row("list", "to read", "to change"));
        lines.add(row("---", "---", "---"));
        sheets.all()
                .forEach(it -> lines.add(row("`" + it.id() + "`", "`" + it.reading() + "`", "`" + it.writing() + "`")));
        lines.add(row("`people` of a team", "`TEAM_PEOPLE`", "`TEAM_PEOPLE`"));
        lines.add(row("`participants` of a team", "`PARTICIPANTS_WRITE`", "`PARTICIPANTS_WRITE`"));
        lines.add("");
        lines.add("## Pages and API");
        lines.add("");
        lines.add("One permission of those divided by *or* is enough. *link*: whoever has the link with its token.");
        lines.add("`RouteTests` walks every route as every role and compares the answers with this table.");
        lines.add("");
        lines.add(row("route", "asks for"));
        lines.add(row("---", "---"));
        Routes.all().forEach(it -> lines.add(row("`" + it.name().replace("|", "\\|") + "`", asks(it.asks()))));
        return String.join("\n", lines) + "\n";
    }

    private static String asks(String route) {
        String asks = route.replace("!", "");
        return switch (asks) {
            case "PUBLIC" -> "nothing";
            case "SIGNED_IN" -> "to be signed in; shows one’s own";
            case "TOKEN" -> "link";
            case "TASK" -> "to work on the task";
            case "OWN" -> "whoever it is written to";
            case "LIST" -> "what the list asks for";
            default -> "`" + asks.replace("|", "` or `").replace("&", "` and `") + "`";
        };
    }

    private static String cell(Role role, Permission permission) {
        return Stream.of(Reach.values())
                .filter(reach -> role.grants(permission, reach))
                .map(reach -> switch (reach) {
                    case EVERYWHERE -> "everywhere";
                    case ROUND -> "round";
                    case TEAM -> "team";
                    case ROUND_OF_TEAM -> "fellow";
                })
                .collect(Collectors.joining(", "));
    }

    private static String names(Set<org.camunda.bpm.engine.authorization.Permission> permissions) {
        return permissions.stream()
                .map(org.camunda.bpm.engine.authorization.Permission::getName)
                .collect(Collectors.joining(", "));
    }

    private static String without(Permission permission) {
        String refused = permission
                .reading()
                .map(it -> "is refused; without `" + it + "` there is none")
                .orElse("is refused");
        return permission.hides() ? "there is none" : refused;
    }

    private static String label(Role role) {
        return labels("people.properties").getProperty("people.role." + role);
    }

    private static String resource(int type) {
        return Stream.of(Resources.values())
                .filter(it -> it.resourceType() == type)
                .map(Resource::resourceName)
                .findFirst()
                .orElseThrow();
    }

    private static String each(List<Role> roles, Function<Role, String> cell) {
        return roles.stream().map(cell).collect(Collectors.joining(" | "));
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static Properties labels(String file) {
        Properties labels = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages", file))) {
            labels.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return labels;
    }
}
