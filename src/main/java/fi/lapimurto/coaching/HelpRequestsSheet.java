package fi.lapimurto.coaching;

import fi.lapimurto.coaching.HelpRequest.HelpState;
import fi.lapimurto.form.Figure;
import fi.lapimurto.form.Finding;
import fi.lapimurto.handbook.RuleContext;
import fi.lapimurto.handbook.StepSheet;
import fi.lapimurto.people.Permission;
import java.util.List;
import org.springframework.stereotype.Component;

/** The help that single teams asked for between two workshops. */
@Component
class HelpRequestsSheet extends StepSheet<HelpRequest> {

    HelpRequestsSheet() {
        super("help-requests", "interim-coaching-hold-sessions", Scope.gap, HelpRequest.class);
    }

    @Override
    public Permission reading() {
        return Permission.CONFIDENTIAL_LIST_READ;
    }

    @Override
    public Permission writing() {
        return Permission.COACHING_WORK;
    }

    /** The requests of a gap that nobody has answered yet. */
    static List<HelpRequest> open(List<HelpRequest> requests) {
        return requests.stream().filter(it -> it.state() == HelpState.open).toList();
    }

    @Override
    protected List<Figure> figures(RuleContext facts, int occurrence, List<HelpRequest> rows) {
        int open = open(rows).size();
        return List.of(new Figure("help-requests.open", open, rows.size() - open));
    }

    @Override
    protected List<Finding> findings(RuleContext facts, int occurrence, List<HelpRequest> rows) {
        return open(rows).stream()
                .filter(it -> it.helper() == null)
                .map(it -> Finding.inform("help-requests.helper", it.team()))
                .toList();
    }
}
