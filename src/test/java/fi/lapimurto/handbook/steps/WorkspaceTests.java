package fi.lapimurto.handbook.steps;

import static fi.lapimurto.collaborative.SampleDecisions.ITEM;
import static fi.lapimurto.collaborative.SampleDecisions.of;
import static fi.lapimurto.collaborative.SampleDecisions.problems;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lapimurto.Filled;
import fi.lapimurto.collaborative.SampleFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WorkspaceTests {

    private static final MaterialsSheet SHEET = new MaterialsSheet();
    private static final SampleFacts FACTS = SampleFacts.from(LocalDate.of(2027, 9, 1));
    private static final Map<String, ?> SHARED = Map.of(
            "title",
            "Ohje",
            "kind",
            "instruction",
            "forWhom",
            "everybody",
            "state",
            "shared",
            "link",
            "https://tila.example.fi/ohje");

    @Test
    void somethingIsShared() {
        assertThat(findings()).containsExactly("block materials.noneShared");
        assertThat(findings(material("state", "draft")))
                .containsExactly("block materials.noneShared", "inform materials.drafts");
        assertThat(findings(material())).isEmpty();
    }

    @Test
    void draftsLieElsewhere() {
        assertThat(findings(material(), material("state", "draft", "link", null)))
                .containsExactly("inform materials.drafts");
        assertThat(Said.figures(SHEET.figures(FACTS, 0, List.of(material(), material("state", "draft")))))
                .containsExactly("Shared: 1, drafts: 1");
    }

    @Test
    void whatIsSharedCanBeFound() {
        assertThat(findings(material("link", null))).containsExactly("warn materials.noLink");
        assertThat(problems(material("link", "javascript:alert(1)"))).containsExactly("link {any.webAddress}");
    }

    @Test
    void aMaterialIsNamedAndHasItsState() {
        assertThat(problems(of(Material.class, Map.of())))
                .containsExactly(
                        "forWhom {any.required}",
                        "kind {any.required}",
                        "state {any.required}",
                        "title {any.required}");
    }

    @Test
    void severalOrganisationsNeedAWorkspaceOfTheirOwn() {
        assertThat(workspace("severalOrganisations", "yes", "separate", "yes")).isEmpty();
        assertThat(workspace("severalOrganisations", "no", "separate", "no")).isEmpty();
        assertThat(workspace("severalOrganisations", "yes", "separate", "no"))
                .containsExactly("warn workspace.notSeparate");
    }

    @Test
    void theWorkspaceHoldsMaterialsAndOutputs() {
        assertThat(workspace("contents", List.of("outputs", "materials"))).isEmpty();
        assertThat(workspace("contents", List.of("materials", "timetable"))).containsExactly("warn workspace.contents");
        assertThat(workspace("contents", List.of("outputs"))).containsExactly("warn workspace.contents");
    }

    private static List<String> findings(Material... rows) {
        return Said.by(SHEET.findings(FACTS, 0, List.of(rows)));
    }

    private static Material material(Object... changed) {
        return of(Material.class, SHARED, changed);
    }

    private static List<String> workspace(Object... changed) {
        Map<String, Object> values = new TreeMap<>(Filled.form("collaborative-open-workspace"));
        values.remove("outcome");
        return Said.by(new OpenWorkspaceForm(null).findings(ITEM, of(OpenWorkspace.class, values, changed)));
    }
}
