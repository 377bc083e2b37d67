package fi.lapimurto.workshop;

import fi.lapimurto.form.Figure;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.Wording;
import fi.lapimurto.handbook.RuleContext;
import fi.lapimurto.handbook.StepSheet;
import fi.lapimurto.workshop.Slot.SlotType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The planning matrix: a workshop's programme, slot by slot. */
@Component
class MatrixSheet extends StepSheet<Slot> {

    private final MatrixTemplates templates;

    MatrixSheet(MatrixTemplates templates) {
        super("matrix", "workshop-plan-programme", Scope.workshop, Slot.class);
        this.templates = templates;
    }

    @Override
    protected Optional<Slot> forNextRound(Slot row) {
        return Optional.of(row);
    }

    @Override
    protected Comparator<Slot> order() {
        return Slots.ORDER;
    }

    @Override
    protected Map<String, List<Slot>> templates(RuleContext facts, int occurrence) {
        return templates.of(
                facts.collaborative().timetable(),
                occurrence,
                Locale.forLanguageTag(facts.collaborative().language()));
    }

    @Override
    protected List<Figure> figures(RuleContext facts, int occurrence, List<Slot> rows) {
        Slots slots = new Slots(rows);
        int days = facts.collaborative().timetable().workshop(occurrence).days();
        List<Figure> figures = new ArrayList<>();
        figures.add(share("matrix.share", slots));
        for (int day = 1; days > 1 && day <= days; day++) {
            figures.add(share("matrix.shareOfDay", slots.ofDay(day), day));
        }
        figures.add(new Figure("matrix.examples", slots.of(SlotType.example).count()));
        figures.add(new Figure(
                "matrix.breaks",
                slots.of(SlotType.coffee_break).count()
                        + slots.of(SlotType.meal).count(),
                Wording.duration(slots.minutes(SlotType.coffee_break) + slots.minutes(SlotType.meal))));
        return figures;
    }

    @Override
    protected List<Finding> findings(RuleContext facts, int occurrence, List<Slot> rows) {
        return MatrixRules.findings(facts.collaborative().timetable().workshop(occurrence), new Slots(rows));
    }

    private static Figure share(String key, Slots slots, Object... first) {
        List<Object> arguments = new ArrayList<>(List.of(first));
        arguments.add(slots.percent(SlotType.group_work));
        arguments.add(Wording.duration(slots.minutes(SlotType.group_work)));
        arguments.add(Wording.duration(slots.programmeMinutes()));
        return new Figure(key, arguments.toArray());
    }
}
