package fi.lapimurto.workshop;

import fi.lapimurto.form.Figure;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.YesNo;
import fi.lapimurto.handbook.RuleContext;
import fi.lapimurto.handbook.StepSheet;
import fi.lapimurto.workshop.Slot.SlotType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The good examples of a workshop and who presents them. */
@Component
class ExamplesSheet extends StepSheet<Example> {

    ExamplesSheet() {
        super("examples", "workshop-plan-programme", Scope.workshop, Example.class);
    }

    @Override
    protected List<Figure> figures(RuleContext facts, int occurrence, List<Example> rows) {
        BigDecimal costs =
                rows.stream().map(Example::costs).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        return List.of(
                new Figure("examples.confirmed", rows.size(), rows.size() - unconfirmed(rows)),
                new Figure("examples.costs", costs));
    }

    @Override
    protected List<Finding> findings(RuleContext facts, int occurrence, List<Example> rows) {
        List<Finding> findings = new ArrayList<>();
        long slots = new Slots(facts.rows(MatrixSheet.class, occurrence))
                .of(SlotType.example)
                .count();
        if (rows.size() < slots) {
            findings.add(Finding.warn("examples.fewer", slots, rows.size()));
        } else if (rows.size() > slots) {
            findings.add(Finding.inform("examples.more", slots, rows.size()));
        }
        if (unconfirmed(rows) > 0) {
            findings.add(Finding.inform("examples.unconfirmed", unconfirmed(rows)));
        }
        long unasked =
                rows.stream().filter(it -> it.maySlidesBeShared() == null).count();
        if (unasked > 0) {
            findings.add(Finding.inform("examples.slides", unasked));
        }
        return findings;
    }

    private static long unconfirmed(List<Example> rows) {
        return rows.stream().filter(it -> it.confirmed() != YesNo.yes).count();
    }
}
