package fi.lapimurto.recruiting.web;

import fi.lapimurto.recruiting.Application;
import fi.lapimurto.recruiting.ApplicationReader;
import fi.lapimurto.recruiting.ApplicationState;
import fi.lapimurto.recruiting.Call;
import fi.lapimurto.recruiting.RecruitingOverview;
import fi.lapimurto.recruiting.Scores;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Applications as the organisers' pages write them. */
@Component
class ApplicationLines {

    /**
     * One line of the list.
     *
     * @param unusual how many people a registered team has when they are fewer or more than usual, else {@code null}
     */
    record ApplicationLine(
            UUID id,
            String reference,
            String team,
            String organisation,
            String received,
            ApplicationState state,
            boolean droppedOut,
            Integer score,
            Integer unusual,
            String task) {}

    /** One change of an application. */
    record ChangeLine(String at, String by, ApplicationState state, String reason) {}

    /** When one can apply. */
    record Window(String opens, String closes, Call.CallState state) {}

    private final ApplicationDays days;
    private final MessageSource messages;

    ApplicationLines(ApplicationDays days, MessageSource messages) {
        this.days = days;
        this.messages = messages;
    }

    List<ApplicationLine> of(RecruitingOverview.Round round, Locale locale) {
        return round.applications().stream()
                .map(it -> new ApplicationLine(
                        it.id(),
                        round.reference(it),
                        it.teamName(),
                        it.organisation(),
                        days.day(it.receivedAt(), locale),
                        it.state(),
                        round.droppedOut().contains(it.id()),
                        it.scores() == null ? null : it.score(),
                        it.sketchReason() == null ? null : it.sketch().size(),
                        round.tasks().get(it.id())))
                .toList();
    }

    Window window(Call call, Locale locale) {
        return new Window(days.day(call.opensAt(), locale), days.text(call.closesAt(), locale), call.state());
    }

    /** What the team writes, by the message that asks for it. */
    Map<String, String> texts(Application it) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("unit", it.unit());
        texts.put("problem", it.problem());
        texts.put("customerProcess", it.customerProcess());
        texts.put("managementGoals", it.managementGoals());
        texts.put("managementSupport", it.managementSupport());
        texts.put("data", it.data());
        texts.put("processOwner", it.processOwner());
        texts.put("decisionMaking", it.decisionMaking());
        texts.values().removeIf(text -> text == null);
        return texts;
    }

    /** The scoring aid as far as it was used, by the message of the question. */
    Map<String, Scores.Mark> scores(Application it) {
        Map<String, Scores.Mark> scores = new LinkedHashMap<>();
        if (it.scores() != null) {
            scores.put("problemClear", it.scores().problemClear());
            scores.put("processNamed", it.scores().processNamed());
            scores.put("managementBehind", it.scores().managementBehind());
            scores.put("teamMix", it.scores().teamMix());
            scores.put("dataAvailable", it.scores().dataAvailable());
            scores.put("ownerNamed", it.scores().ownerNamed());
        }
        scores.values().removeIf(mark -> mark == null);
        return scores;
    }

    /** Since when the applicant knows. */
    String answered(Application it, Locale locale) {
        return it.answeredAt() == null
                ? messages.getMessage("recruiting.one.notAnswered", null, locale)
                : messages.getMessage(
                        "recruiting.one.answered", new Object[] {days.text(it.answeredAt(), locale)}, locale);
    }

    List<ChangeLine> changes(ApplicationReader.One one, Locale locale) {
        return one.changes().stream()
                .map(it -> new ChangeLine(
                        days.text(it.at(), locale),
                        it.by() == null
                                ? nobody(it.what(), locale)
                                : one.names().getOrDefault(it.by(), it.by()),
                        it.what(ApplicationState.class),
                        it.reason()))
                .toList();
    }

    /** Who has no login: the applicant, or the program that gives places. */
    private String nobody(String what, Locale locale) {
        String program = messages.getMessage("audit.by.program", null, locale);
        return messages.getMessage("audit.by.application." + what, null, program, locale);
    }
}
