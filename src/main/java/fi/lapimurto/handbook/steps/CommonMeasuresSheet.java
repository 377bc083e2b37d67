package fi.lapimurto.handbook.steps;

import fi.lapimurto.form.Figure;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.YesNo;
import fi.lapimurto.handbook.RuleContext;
import fi.lapimurto.handbook.StepSheet;
import fi.lapimurto.handbook.steps.CommonMeasure.MeasureType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The measures that all teams followed, at the start and at the end (S13.2, S13.3). */
@Component
@Order(2)
class CommonMeasuresSheet extends StepSheet<CommonMeasure> {

    private static final Pattern T3 = Pattern.compile("\\bT3\\b", Pattern.CASE_INSENSITIVE);

    private final MessageSource messages;

    CommonMeasuresSheet(MessageSource messages) {
        super("common-measures", EvaluateForm.ID, Scope.collaborative, CommonMeasure.class);
        this.messages = messages;
    }

    @Override
    protected Map<String, List<CommonMeasure>> templates(RuleContext facts, int occurrence) {
        Map<String, List<CommonMeasure>> templates = new LinkedHashMap<>();
        List<CommonMeasure> agreed = facts.collaborative().commonMeasures().stream()
                .map(it -> begun(it, T3.matcher(it).find() ? MeasureType.access : MeasureType.other, null))
                .toList();
        if (!agreed.isEmpty()) {
            templates.put("agreed", agreed);
        }
        Locale locale = Locale.forLanguageTag(facts.collaborative().language());
        templates.put(
                "usual",
                Stream.of(MeasureType.access, MeasureType.customer_satisfaction, MeasureType.staff_wellbeing)
                        .map(it -> begun(text("measure." + it, locale), it, text("unit." + it, locale)))
                        .toList());
        return templates;
    }

    @Override
    protected List<Figure> figures(RuleContext facts, int occurrence, List<CommonMeasure> rows) {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(
                "measures.count",
                rows.size(),
                rows.stream().filter(CommonMeasuresSheet::isComplete).count()));
        rows.stream()
                .filter(CommonMeasuresSheet::isComplete)
                .map(it -> new Figure(
                        "measures.change",
                        it.measure(),
                        it.atStart(),
                        it.atEnd(),
                        it.unit() == null ? "" : it.unit(),
                        it.atEnd().subtract(it.atStart())))
                .forEach(figures::add);
        return figures;
    }

    @Override
    protected List<Finding> findings(RuleContext facts, int occurrence, List<CommonMeasure> rows) {
        List<Finding> findings = new ArrayList<>();
        List<String> left = CommissionIndex.missing(
                facts.collaborative().commonMeasures(),
                rows.stream().map(CommonMeasure::measure).toList());
        if (!left.isEmpty()) {
            findings.add(Finding.warn("measures.missing", String.join("; ", left)));
        }
        String unfinished = rows.stream()
                .filter(it -> it.atEnd() == null)
                .map(CommonMeasure::measure)
                .collect(Collectors.joining("; "));
        if (!unfinished.isEmpty()) {
            findings.add(Finding.warn("measures.noEnd", unfinished));
        }
        if (rows.stream().noneMatch(it -> it.kind() == MeasureType.access)) {
            findings.add(Finding.warn("measures.noAccess"));
        }
        if (rows.stream().anyMatch(it -> it.kind() == MeasureType.access && it.everywhere() == YesNo.no)) {
            findings.add(Finding.warn("measures.notEverywhere"));
        }
        if (rows.stream().noneMatch(it -> it.kind() == MeasureType.customer_satisfaction)) {
            findings.add(Finding.inform("measures.noCustomers"));
        }
        if (rows.stream().noneMatch(it -> it.kind() == MeasureType.staff_wellbeing)) {
            findings.add(Finding.inform("measures.noStaff"));
        }
        return findings;
    }

    private static boolean isComplete(CommonMeasure row) {
        return row.atStart() != null && row.atEnd() != null;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage("sheet.common-measures.template.usual." + key, null, locale);
    }

    private static CommonMeasure begun(String measure, MeasureType kind, String unit) {
        return new CommonMeasure(measure, kind, unit, null, null, null, null, null, null, null);
    }
}
