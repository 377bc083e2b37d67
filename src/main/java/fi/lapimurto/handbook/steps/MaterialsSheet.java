package fi.lapimurto.handbook.steps;

import fi.lapimurto.form.Figure;
import fi.lapimurto.form.Finding;
import fi.lapimurto.handbook.RuleContext;
import fi.lapimurto.handbook.StepSheet;
import fi.lapimurto.handbook.steps.Material.MaterialState;
import fi.lapimurto.people.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Step 5: what lies in the common workspace, and what is still a draft elsewhere (S5.2, S5.4). */
@Component
class MaterialsSheet extends StepSheet<Material> {

    MaterialsSheet() {
        super("materials", "collaborative-open-workspace", Scope.collaborative, Material.class);
    }

    /** Coaches bring their own slides and instructions. */
    @Override
    public Permission writing() {
        return Permission.COACHING_WORK;
    }

    /** The old material is where the new begins; nobody of the new round sees it before it has been gone through. */
    @Override
    protected Optional<Material> forNextRound(Material it) {
        return Optional.of(new Material(
                it.title(), it.kind(), it.link(), it.forWhom(), MaterialState.draft, it.sharedFrom(), it.note()));
    }

    @Override
    protected List<Figure> figures(RuleContext facts, int occurrence, List<Material> rows) {
        return List.of(
                new Figure("materials.shared", count(rows, MaterialState.shared), count(rows, MaterialState.draft)));
    }

    @Override
    protected List<Finding> findings(RuleContext facts, int occurrence, List<Material> rows) {
        List<Finding> findings = new ArrayList<>();
        if (count(rows, MaterialState.shared) == 0) {
            findings.add(Finding.block("materials.noneShared"));
        }
        rows.stream()
                .filter(row -> row.state() == MaterialState.shared && row.link() == null)
                .forEach(row -> findings.add(Finding.warn("materials.noLink", row.title())));
        long drafts = count(rows, MaterialState.draft);
        if (drafts > 0) {
            findings.add(Finding.inform("materials.drafts", drafts));
        }
        return findings;
    }

    private static long count(List<Material> rows, MaterialState state) {
        return rows.stream().filter(row -> row.state() == state).count();
    }
}
