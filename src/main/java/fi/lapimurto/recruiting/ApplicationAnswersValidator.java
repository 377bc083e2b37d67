package fi.lapimurto.recruiting;

import fi.lapimurto.engine.Language;
import fi.lapimurto.engine.PlainText;
import fi.lapimurto.engine.UseCaseRejected;
import fi.lapimurto.form.MailAddresses;
import fi.lapimurto.form.Telephone;
import java.util.ArrayList;
import java.util.List;

/** Says everything that is wrong with an application at once. */
final class ApplicationAnswersValidator {

    static final int LINE = 200;
    static final int TEXT = 5000;
    static final int PROCESS = 300;

    /** A team has eight people at most; a sketch need not be complete, unless the team registers by it. */
    static final int PLACES = 8;

    private static final int FEWEST_PLACES = 5;
    private static final int MOST_SUPERVISORS = 2;

    private final List<UseCaseRejected.Reason> wrong = new ArrayList<>();

    private ApplicationAnswersValidator() {}

    /**
     * Checks what was sent.
     *
     * @return the answers without blanks, and without what was not asked for
     * @throws UseCaseRejected with every reason
     */
    static ApplicationAnswers of(ApplicationAnswers sent, Call call) {
        ApplicationAnswersValidator check = new ApplicationAnswersValidator();
        ApplicationAnswers clean = check.clean(sent, call);
        if (!check.wrong.isEmpty()) {
            throw new UseCaseRejected(UseCaseRejected.Kind.INVALID, check.wrong);
        }
        return clean;
    }

    private ApplicationAnswers clean(ApplicationAnswers sent, Call call) {
        List<Place> sketch = call.asks(ApplicationQuestion.team_sketch) ? sketch(sent.sketch()) : List.of();
        boolean crosses = Boolean.TRUE.equals(sent.crossesOrganisations()) && call.asksOwner();
        // In the order of the page, so that what is wrong is found from top to bottom.
        ApplicationAnswers clean = new ApplicationAnswers(
                needed("teamName", sent.teamName(), LINE),
                needed("organisation", sent.organisation(), LINE),
                text("unit", sent.unit(), LINE),
                asked(call, ApplicationQuestion.problem, "problem", sent.problem(), TEXT),
                asked(call, ApplicationQuestion.customer_process, "customerProcess", sent.customerProcess(), PROCESS),
                asked(call, ApplicationQuestion.management_goals, "managementGoals", sent.managementGoals(), TEXT),
                asked(
                        call,
                        ApplicationQuestion.management_support,
                        "managementSupport",
                        sent.managementSupport(),
                        TEXT),
                asked(call, ApplicationQuestion.data, "data", sent.data(), TEXT),
                crosses(sent.crossesOrganisations(), call),
                crosses
                        ? asked(call, ApplicationQuestion.process_owner, "processOwner", sent.processOwner(), LINE)
                        : null,
                crosses
                        ? asked(
                                call,
                                ApplicationQuestion.decision_making,
                                "decisionMaking",
                                sent.decisionMaking(),
                                TEXT)
                        : null,
                sketch,
                call.registration() ? sketchReason(sketch, sent.sketchReason()) : null,
                voluntary(sent.voluntary()),
                needed("contactName", sent.contactName(), LINE),
                email(sent.contactEmail()),
                telephone(sent.contactPhone()),
                sent.language());
        if (!Language.has(sent.language())) {
            wrong("language", "recruiting.apply.language.wrong");
        }
        return clean;
    }

    private boolean crosses(Boolean sent, Call call) {
        if (call.asksOwner() && sent == null) {
            wrong("crossesOrganisations", "recruiting.apply.choose");
        }
        return call.asksOwner() && Boolean.TRUE.equals(sent);
    }

    private boolean voluntary(Boolean sent) {
        if (!Boolean.TRUE.equals(sent)) {
            wrong("voluntary", "recruiting.apply.voluntary.needed");
        }
        return true;
    }

    private List<Place> sketch(List<Place> sent) {
        List<Place> places = sent.stream()
                .map(it -> new Place(text("sketch", it.profession(), 100), it.part()))
                .filter(it -> it.profession() != null)
                .map(it -> it.part() == null ? new Place(it.profession(), Place.WorkplaceRole.worker) : it)
                .toList();
        if (places.isEmpty()) {
            wrong("sketch", "recruiting.apply.sketch.needed");
        } else if (places.size() > PLACES) {
            wrong("sketch", "recruiting.apply.sketch.many", PLACES);
        }
        return places;
    }

    /** Nobody decides on a registration, so what is unusual about the team is asked at once (S3.6, G1). */
    private String sketchReason(List<Place> sketch, String sent) {
        long supervisors = sketch.stream()
                .filter(it -> it.part() == Place.WorkplaceRole.supervisor)
                .count();
        if (sketch.isEmpty() || sketch.size() >= FEWEST_PLACES && supervisors <= MOST_SUPERVISORS) {
            return null;
        }
        String reason = text("sketchReason", sent, TEXT);
        if (reason == null) {
            wrong("sketchReason", "recruiting.apply.needed.sketchReason", sketch.size(), supervisors);
        }
        return reason;
    }

    private String email(String sent) {
        String address = needed("contactEmail", sent, MailAddresses.LONGEST);
        if (address != null && !MailAddresses.isAddress(address)) {
            wrong("contactEmail", "recruiting.apply.email");
        }
        return address;
    }

    private String asked(Call call, ApplicationQuestion question, String field, String sent, int most) {
        return call.asks(question) ? needed(field, sent, most) : null;
    }

    private String needed(String field, String sent, int most) {
        String text = text(field, sent, most);
        if (text == null) {
            wrong(field, "recruiting.apply.needed." + field);
        }
        return text;
    }

    private String telephone(String sent) {
        String number = text("contactPhone", PlainText.of(PlainText.Kind.TELEPHONE, sent), 40);
        if (number != null && !number.matches(Telephone.NUMBER)) {
            wrong("contactPhone", "recruiting.apply.telephone");
        }
        return number;
    }

    private String text(String field, String sent, int most) {
        PlainText.Kind kind = most < TEXT ? PlainText.Kind.LINE : PlainText.Kind.TEXT;
        String text = sent == null ? "" : PlainText.of(kind, sent);
        if (text.length() > most) {
            wrong(field, "recruiting.apply.tooLong", most);
        }
        return text.isEmpty() ? null : text;
    }

    private void wrong(String field, String key, Object... arguments) {
        wrong.add(new UseCaseRejected.Reason(field, key, List.of(arguments)));
    }
}
