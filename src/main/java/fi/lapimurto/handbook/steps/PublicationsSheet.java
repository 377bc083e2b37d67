package fi.lapimurto.handbook.steps;

import fi.lapimurto.form.Figure;
import fi.lapimurto.form.Finding;
import fi.lapimurto.form.Wording;
import fi.lapimurto.form.YesNo;
import fi.lapimurto.handbook.RuleContext;
import fi.lapimurto.handbook.StepSheet;
import fi.lapimurto.handbook.steps.Publication.Channel;
import fi.lapimurto.handbook.steps.Publication.PublicationType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is published of the round, where, and with whose permission (S6.10–S6.12, C2, G33, G36). */
@Component
@Order(3)
class PublicationsSheet extends StepSheet<Publication> {

    PublicationsSheet() {
        super("publications", EvaluateForm.ID, Scope.collaborative, Publication.class);
    }

    @Override
    protected List<Figure> figures(RuleContext facts, int occurrence, List<Publication> rows) {
        return List.of(new Figure(
                "publications.count",
                rows.size(),
                count(rows, Publication::isPublished),
                count(rows, it -> it.isPublished() && it.channel() == Channel.innokyla)));
    }

    @Override
    protected List<Finding> findings(RuleContext facts, int occurrence, List<Publication> rows) {
        List<Finding> findings = new ArrayList<>();
        for (Publication row : rows) {
            if (row.isOfTeam() && row.permission() != YesNo.yes) {
                if (row.isPublished()) {
                    findings.add(Finding.block("publications.permission", name(row), row.whose()));
                } else if (row.permission() == null) {
                    findings.add(Finding.inform("publications.ask", name(row), row.whose()));
                }
            }
            if (row.what() == PublicationType.overall_report && row.isPublished() && row.permission() == YesNo.no) {
                findings.add(Finding.block("publications.ofSingleTeams", row.whose()));
            }
            if (row.channel() == Channel.innokyla && row.publishedOn() != null && row.address() == null) {
                findings.add(Finding.inform("publications.address", name(row), row.whose()));
            }
            if (row.channel() == Channel.innokyla && row.contactConsent() == YesNo.no) {
                findings.add(Finding.warn("publications.contact", name(row), row.whose()));
            }
        }
        if (count(rows, it -> it.what() == PublicationType.overall_report && it.isPublished()) == 0) {
            findings.add(Finding.warn("publications.overallReport"));
        }
        if (count(rows, it -> it.isPublished() && it.channel() == Channel.innokyla) == 0) {
            findings.add(Finding.inform("publications.innokyla"));
        }
        return findings;
    }

    private static long count(List<Publication> rows, Predicate<Publication> which) {
        return rows.stream().filter(which).count();
    }

    private static Object name(Publication row) {
        return Wording.of("sheet.publications.what." + row.what());
    }
}
