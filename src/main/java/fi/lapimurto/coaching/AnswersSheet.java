package fi.lapimurto.coaching;

import fi.lapimurto.form.Figure;
import fi.lapimurto.form.Finding;
import fi.lapimurto.handbook.RuleContext;
import fi.lapimurto.handbook.StepSheet;
import fi.lapimurto.people.Permission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What the teams told in the sessions of a gap, question by question. */
@Component
class AnswersSheet extends StepSheet<AgendaAnswer> {

    private final Agendas agendas;

    AnswersSheet(Agendas agendas) {
        super("answers", "interim-coaching-hold-sessions", Scope.gap, AgendaAnswer.class);
        this.agendas = agendas;
    }

    @Override
    public Permission reading() {
        return Permission.CONFIDENTIAL_LIST_READ;
    }

    @Override
    public Permission writing() {
        return Permission.COACHING_WORK;
    }

    /** All agendas, the gap's own first. */
    @Override
    protected Map<String, List<AgendaAnswer>> templates(RuleContext facts, int occurrence) {
        Locale locale = Locale.forLanguageTag(facts.collaborative().language());
        Map<String, List<AgendaAnswer>> templates = new LinkedHashMap<>();
        IntStream.concat(IntStream.of(Agendas.of(occurrence)), IntStream.rangeClosed(1, Agendas.COUNT))
                .distinct()
                .forEach(agenda -> templates.put(
                        "agenda-" + agenda,
                        agendas.questions(agenda, locale).stream()
                                .map(question -> new AgendaAnswer(question, null, null))
                                .toList()));
        return templates;
    }

    @Override
    protected List<Figure> figures(RuleContext facts, int occurrence, List<AgendaAnswer> rows) {
        return List.of(new Figure("answers.answered", answered(rows), rows.size()));
    }

    @Override
    protected List<Finding> findings(RuleContext facts, int occurrence, List<AgendaAnswer> rows) {
        return answered(rows) == 0 ? List.of(Finding.warn("answers.none")) : List.of();
    }

    private static long answered(List<AgendaAnswer> rows) {
        return rows.stream().filter(it -> it.answer() != null).count();
    }
}
