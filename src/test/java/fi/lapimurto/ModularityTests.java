package fi.lapimurto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.DiagramOptions.DiagramStyle;

class ModularityTests {

    private static final Path DIAGRAM = Path.of("docs/modules.puml");

    private static final String WRITE = "modules.write";

    /** Used by all, or reading from all: their arrows would hide the others. */
    private static final Set<String> NOT_DRAWN =
            Set.of("engine", "form", "audit", "people", "web", "database", "notification", "overview", "demo");

    private final ApplicationModules modules = ApplicationModules.of(Application.class);

    /** The arrows themselves stand in each module’s package-info. */
    @Test
    void modulesLeanOneWayAndOnlyOnWhatOthersOffer() {
        modules.verify();
    }

    /** The picture in docs/architecture.md is drawn from this file. */
    @Test
    void theDiagramShowsTheModulesAsTheyAre(@TempDir Path folder) throws IOException {
        new Documenter(modules, folder.toString())
                .writeModulesAsPlantUml(DiagramOptions.defaults()
                        .withStyle(DiagramStyle.UML)
                        .withExclusions(
                                it -> NOT_DRAWN.contains(it.getIdentifier().toString())));
        String drawn = sorted(Files.readAllLines(folder.resolve("components.puml")));
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(DIAGRAM, drawn);
        }
        assertThat(Files.readString(DIAGRAM))
                .as("%s is stale: mvn test -Dtest=ModularityTests -D%s=true", DIAGRAM, WRITE)
                .isEqualTo(drawn);
    }

    /** One arrow for two modules, in an order that does not change from run to run. */
    private static String sorted(List<String> lines) {
        Stream<String> arrows = lines.stream()
                .filter(it -> it.contains(".>"))
                .map(it -> it.replaceAll(" : .*", ""))
                .distinct()
                .sorted();
        Stream<String> rest = lines.stream().filter(it -> !it.contains(".>") && !it.equals("@enduml"));
        return Stream.of(rest, arrows, Stream.of("@enduml"))
                .flatMap(Function.identity())
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
